package io.github.webrtcmasking.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.vantage.BenchSecret;
import io.github.webrtcmasking.internal.vantage.TurnCredential;
import io.github.webrtcmasking.internal.vantage.TurnCredentials;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody who may allocate, with the key of the long-term credential made ready. */
record User(String name, Mac integrity) {

  static final String REALM = "mask";

  /** Of coturn's users; as long as the vantage's. */
  static final String PASSWORD = "only-for-benchmarks-on-loopback-abcdefghijkl";

  private static final int HOW_MANY = 1024;
  private static final long VALID_SECONDS = 3600;

  /** Challenges, as the filter would issue them. */
  static List<User> ofVantage(Instant now) {
    return IntStream.range(0, HOW_MANY)
        .mapToObj(
            i ->
                TurnCredentials.issue(
                    BenchSecret.keys(),
                    "challenge-number-" + (10_000 + i),
                    now.plusSeconds(VALID_SECONDS)))
        .map((TurnCredential it) -> of(it.username(), it.credential()))
        .toList();
  }

  /** Users that coturn is told of at its start: it finds their keys in a table in memory. */
  static List<User> ofCoturn() {
    return IntStream.range(0, HOW_MANY)
        .mapToObj(i -> of("1795450283.key-id00.challenge-number-" + (10_000 + i), PASSWORD))
        .toList();
  }

  private static User of(String name, String password) {
    try {
      byte[] key =
          MessageDigest.getInstance("MD5")
              .digest((name + ":" + REALM + ":" + password).getBytes(UTF_8));
      return new User(name, hmacSha1(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Mac hmacSha1(byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(key, "HmacSHA1"));
    return mac;
  }
}
