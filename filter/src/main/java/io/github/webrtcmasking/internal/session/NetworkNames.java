package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** How sessions of this application name their networks, those that began elsewhere included. */
public final class NetworkNames {

  private static final int KEY_BYTES = 16;
  private static final int KEY_ID_DIGITS = 8;

  private final KeyRing keys;
  private final SecureRandom random;

  /**
   * Names under the given secrets where they outlive this process, and else under keys of the
   * sessions' own.
   */
  public NetworkNames(KeyRing keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /** The naming for a session that has none. */
  NetworkNaming fresh() {
    if (keys.isLasting()) {
      return ofThisProcess();
    }
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return NetworkNaming.ofSession(key);
  }

  /** The naming that needs nothing of a session. */
  NetworkNaming ofThisProcess() {
    return NetworkNaming.of(keys.current());
  }

  /** The namings under all secrets that are in force. */
  List<NetworkNaming> ofSecrets() {
    return keys.all().stream().map(NetworkNaming::of).toList();
  }

  /** The naming that a session has kept; empty if it cannot be read, or not any more. */
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
