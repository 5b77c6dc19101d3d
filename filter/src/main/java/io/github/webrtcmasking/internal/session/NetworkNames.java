package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Gives sessions of this application names for their networks, also sessions that began on another
 * node.
 */
public final class NetworkNames {

  private static final int KEY_BYTES = 16;
  private static final int KEY_ID_DIGITS = 8;

  private final KeyRing keys;
  private final SecureRandom random;

  /**
   * Uses the given secrets if they outlive this process, and otherwise a key of each session's own.
   */
  public NetworkNames(KeyRing keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /** A naming for a session that has none yet. */
  NetworkNaming fresh() {
    if (keys.isLasting()) {
      return ofThisProcess();
    }
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return NetworkNaming.ofSession(key);
  }

  /** The naming that does not depend on a session. */
  NetworkNaming ofThisProcess() {
    return NetworkNaming.of(keys.current());
  }

  /** A naming for each secret in force. */
  List<NetworkNaming> ofSecrets() {
    return keys.all().stream().map(NetworkNaming::of).toList();
  }

  /**
   * The naming that a session stored; empty if it cannot be read, for example because its secret is
   * gone.
   */
  Optional<NetworkNaming> read(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String rest = text.substring(1);
    return switch (text.charAt(0)) {
      case NetworkNaming.OF_SECRET -> ofSecret(rest);
      case NetworkNaming.OF_SESSION -> ofSession(rest);
      default -> Optional.empty();
    };
  }

  private Optional<NetworkNaming> ofSecret(String id) {
    return id.length() == KEY_ID_DIGITS && id.chars().allMatch(HexFormat::isHexDigit)
        ? keys.find(HexFormat.fromHexDigits(id)).map(NetworkNaming::of)
        : Optional.empty();
  }

  private static Optional<NetworkNaming> ofSession(String key) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(key);
      return bytes.length == KEY_BYTES
          ? Optional.of(NetworkNaming.ofSession(bytes))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
