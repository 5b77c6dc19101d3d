package io.github.webrtcmasking.testing;

import io.github.webrtcmasking.internal.support.Product;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What a page says of its tag where diagnostics are on. */
public final class DiagnosticHeader {

  private static final String VERSION = "; version=" + Product.VERSION;

  private DiagnosticHeader() {}

  /** What became of the tag; the version that has to stand behind it is checked and left out. */
  public static Optional<String> of(HttpResponse<?> page) {
    return page.headers().firstValue("X-WebRTC-Masking").map(DiagnosticHeader::outcome);
  }

  /** The same for the header's text. */
  public static String outcome(String said) {
    if (!said.endsWith(VERSION)) {
      throw new AssertionError("no" + VERSION + " in: " + said);
    }
    return said.substring(0, said.length() - VERSION.length());
  }
}
