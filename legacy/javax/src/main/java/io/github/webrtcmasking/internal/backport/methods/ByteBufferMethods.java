package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.nio.Buffer;
import java.nio.ByteBuffer;

/**
 * For {@link ByteBuffer}. In Java 8 the methods that move its marks are declared by {@link Buffer}
 * alone.
 */
@MethodsOf(ByteBuffer.class)
public final class ByteBufferMethods {

  private ByteBufferMethods() {}

  public static ByteBuffer clear(ByteBuffer buffer) {
    ((Buffer) buffer).clear();
    return buffer;
  }

  public static ByteBuffer flip(ByteBuffer buffer) {
    ((Buffer) buffer).flip();
    return buffer;
  }

  public static ByteBuffer rewind(ByteBuffer buffer) {
    ((Buffer) buffer).rewind();
    return buffer;
  }

  public static ByteBuffer position(ByteBuffer buffer, int position) {
    ((Buffer) buffer).position(position);
    return buffer;
  }

  public static ByteBuffer limit(ByteBuffer buffer, int limit) {
    ((Buffer) buffer).limit(limit);
    return buffer;
  }

  public static ByteBuffer slice(ByteBuffer buffer, int from, int length) {
    ByteBuffer copy = buffer.duplicate();
    ((Buffer) copy).limit(from + length);
    ((Buffer) copy).position(from);
    return copy.slice();
  }

  public static ByteBuffer get(ByteBuffer buffer, int from, byte[] bytes) {
    ByteBuffer copy = buffer.duplicate();
    ((Buffer) copy).position(from);
    copy.get(bytes);
    return buffer;
  }

  public static ByteBuffer put(ByteBuffer buffer, int at, ByteBuffer other, int from, int length) {
    ByteBuffer copy = buffer.duplicate();
    ((Buffer) copy).position(at);
    copy.put(slice(other, from, length));
    return buffer;
  }
}
