package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** For {@link InputStream}. */
@MethodsOf(InputStream.class)
public final class StreamsMethods {

  private StreamsMethods() {}

  public static InputStream nullInputStream() {
    return new ByteArrayInputStream(new byte[0]);
  }
}
