package io.github.webrtcmasking.stepdown;

import org.objectweb.asm.Handle;

/**
 * A field or method as class files name it.
 *
 * @param owner the internal name of its class
 * @param name its name
 * @param descriptor its type
 */
record Member(String owner, String name, String descriptor) {

  static Member of(Handle handle) {
    return new Member(handle.getOwner(), handle.getName(), handle.getDesc());
  }

  Member in(String other) {
    return new Member(other, name, descriptor);
  }
}
