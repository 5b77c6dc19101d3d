package io.github.webrtcmasking.stepdown;

import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Tells all fields and methods that a method uses. */
final class UsedMembers extends MethodVisitor {

  private final Consumer<Member> told;

  UsedMembers(Consumer<Member> told) {
    super(Opcodes.ASM9);
    this.told = told;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String type) {
    told.accept(new Member(owner, name, type));
  }

  @Override
  public void visitMethodInsn(int opcode, String owner, String name, String type, boolean itf) {
    told.accept(new Member(owner, name, type));
  }

  @Override
  public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... given) {
    for (Object each : given) {
      if (each instanceof Handle handle) {
        told.accept(Member.of(handle));
      }
    }
  }
}
