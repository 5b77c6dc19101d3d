package io.github.webrtcmasking.internal.vantage;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The secret that the server under load and its client share. */
public final class BenchSecret {

  static final byte[] BYTES = "only for benchmarks on loopback, abcdefghi".getBytes(US_ASCII);

  private BenchSecret() {}

  /** The keys that issue the credentials of the load. */
  public static VantageKeys keys() {
    return VantageKeys.derive(BYTES);
  }
}
