package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** For {@link InputStream}. */
@MethodsOf(InputStream.class)
public final class InputStreamMethods {

  private static final int PORTION = 8192;

  private InputStreamMethods() {}

  public static byte[] readAllBytes(InputStream in) throws IOException {
    return readNBytes(in, Integer.MAX_VALUE);
  }

  public static byte[] readNBytes(InputStream in, int most) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] portion = new byte[Math.min(most, PORTION)];
    int rest = most;
    while (rest > 0) {
      int length = in.read(portion, 0, Math.min(rest, portion.length));
      if (length < 0) {
        break;
      }
      all.write(portion, 0, length);
      rest -= length;
    }
    return all.toByteArray();
  }

  public static int readNBytes(InputStream in, byte[] bytes, int from, int most)
      throws IOException {
    int all = 0;
    while (all < most) {
      int length = in.read(bytes, from + all, most - all);
      if (length < 0) {
        break;
      }
      all += length;
    }
    return all;
  }

  public static void skipNBytes(InputStream in, long count) throws IOException {
    for (long rest = count; rest > 0; ) {
      long skipped = in.skip(rest);
      if (skipped > 0) {
        rest -= skipped;
      } else if (in.read() < 0) {
        throw new EOFException();
      } else {
        rest--;
      }
    }
  }

  public static long transferTo(InputStream in, OutputStream out) throws IOException {
    byte[] portion = new byte[PORTION];
    long all = 0;
    for (int length = in.read(portion); length >= 0; length = in.read(portion)) {
      out.write(portion, 0, length);
      all += length;
    }
    return all;
  }
}
