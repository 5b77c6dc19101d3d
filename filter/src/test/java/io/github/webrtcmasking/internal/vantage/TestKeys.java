package io.github.webrtcmasking.internal.vantage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** Keys and a moment that do not change. */
public final class TestKeys {

  /** The bytes 00 to 1f, also used while capturing. */
  public static final VantageKeys CURRENT =
      VantageKeys.derive(
          HexFormat.of()
              .parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

  static final VantageKeys OTHER =
      VantageKeys.derive(
          HexFormat.of()
              .parseHex("202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f"));

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private TestKeys() {}
}
