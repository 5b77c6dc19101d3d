package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** For {@link ByteArrayOutputStream}. */
@MethodsOf(ByteArrayOutputStream.class)
public final class ByteArrayOutputStreamMethods {

  private ByteArrayOutputStreamMethods() {}

  public static String toString(ByteArrayOutputStream bytes, Charset charset) {
    return new String(bytes.toByteArray(), charset);
  }

  public static void writeBytes(ByteArrayOutputStream bytes, byte[] added) {
    bytes.write(added, 0, added.length);
  }
}
