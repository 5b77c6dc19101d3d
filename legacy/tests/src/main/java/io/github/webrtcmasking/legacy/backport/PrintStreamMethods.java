package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;

/** For {@link PrintStream}. */
@MethodsOf(PrintStream.class)
public final class PrintStreamMethods {

  private PrintStreamMethods() {}

  public static PrintStream create(OutputStream out, boolean flushes, Charset charset) {
    try {
      return new PrintStream(out, flushes, charset.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
