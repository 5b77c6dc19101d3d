package io.github.webrtcmasking.browsers;

import java.util.Map;

/** One window of a real browser with an empty profile. Closing it ends every process it began. */
public interface Browser extends AutoCloseable {
  /** Shows a page and returns once it has loaded. */
  void open(String url);

  /**
   * Evaluates a JavaScript expression in the page, awaits it where it is a promise, and returns its
   * JSON value: {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} or null.
   */
  Object evaluate(String expression);

  /** The cookies of the page's address by name, {@code HttpOnly} ones included. */
  Map<String, String> cookies();

  /** The visible part of the page as PNG. */
  byte[] screenshot();

  @Override
  void close();
}
