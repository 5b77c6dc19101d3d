package io.github.webrtcmasking.internal.injection.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a page's bytes form characters, as far as it matters for finding ASCII markup. */
public enum PageEncoding {
  /** A byte that looks like ASCII markup is ASCII markup: UTF-8, ISO-8859-x, windows-x, GBK … */
  ASCII_COMPATIBLE(StandardCharsets.US_ASCII),
  /** Two bytes a unit; the first two bytes will show their order. */
  UTF_16(StandardCharsets.UTF_16LE),
  UTF_16LE(StandardCharsets.UTF_16LE),
  UTF_16BE(StandardCharsets.UTF_16BE),
  /** Bytes do not show what is markup and what is text (UTF-32, EBCDIC, ISO-2022, UTF-7). */
  OPAQUE(StandardCharsets.US_ASCII);

  private static final String PROBE = "<head data-x=\"'>/script";

  private final Charset charset;

  PageEncoding(Charset charset) {
    this.charset = charset;
  }

  /**
   * The encoding with the name in the response. An unknown one counts as ASCII-compatible, like the
   * defaults of browsers.
   */
  public static PageEncoding of(@Nullable String declared) {
    if ("UTF-8".equals(declared)) {
      return ASCII_COMPATIBLE; // nearly always
    }
    String name = declared == null ? "" : declared.strip().toUpperCase(Locale.ROOT);
    if (name.startsWith("ISO-2022") || name.startsWith("HZ") || name.contains("UTF-7")) {
      return OPAQUE;
    }
    return switch (name) {
      case "", "UTF-8" -> ASCII_COMPATIBLE;
      case "UTF-16" -> UTF_16;
      case "UTF-16LE" -> UTF_16LE;
      case "UTF-16BE" -> UTF_16BE;
      default -> byProbing(name);
    };
  }

  private static PageEncoding byProbing(String name) {
    try {
      String read = new String(PROBE.getBytes(StandardCharsets.US_ASCII), Charset.forName(name));
      return read.equals(PROBE) ? ASCII_COMPATIBLE : OPAQUE;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return ASCII_COMPATIBLE;
    }
  }

  public boolean isTwoBytes() {
    return this == UTF_16 || this == UTF_16LE || this == UTF_16BE;
  }

  /** The bytes of text that is all ASCII. */
  public byte[] encode(String text) {
    return text.getBytes(charset);
  }
}
