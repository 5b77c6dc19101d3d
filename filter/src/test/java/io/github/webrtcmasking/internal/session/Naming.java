package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import java.security.SecureRandom;

/** Nodes with their secrets, as far as names depend on them. */
final class Naming {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Naming() {}

  /** A node with the numbered secret. */
  static NetworkNames secret(int number) {
    return new NetworkNames(KeyRing.of(TestSeals.keys(number)), RANDOM);
  }

  /** A node with the numbered secret and the one before it. */
  static NetworkNames secret(int number, int previous) {
    KeyRing keys = KeyRing.of(TestSeals.keys(number)).withPrevious(TestSeals.keys(previous));
    return new NetworkNames(keys, RANDOM);
  }

  /** A node without a secret, each time it is started. */
  static NetworkNames random() {
    VantageKeys keys = VantageKeys.derive(VantageSecret.random(RANDOM));
    return new NetworkNames(KeyRing.ofThisProcess(keys), RANDOM);
  }
}
