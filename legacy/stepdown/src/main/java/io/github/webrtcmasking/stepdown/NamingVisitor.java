package io.github.webrtcmasking.stepdown;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Visits classes and knows the name of the one that it is in. */
abstract class NamingVisitor extends ClassVisitor {

  private String owner;

  NamingVisitor() {
    super(Opcodes.ASM9);
  }

  @Override
  public final void visit(int level, int access, String name, String s, String sup, String[] all) {
    owner = name;
  }

  /** The class's internal name, as of the owner of its members. */
  final String owner() {
    return owner;
  }
}
