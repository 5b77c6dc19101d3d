package io.github.webrtcmasking.stepdown;

import java.util.Optional;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Rewrites the calls of one method. */
final class LoweredMethod extends MethodVisitor {

  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String JOINS = "java/lang/invoke/StringConcatFactory";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";
  private static final String CONSTRUCTOR = "<init>";

  private final LoweredClass owner;
  private final KnownClasses known;
  private final Backports backports;

  LoweredMethod(MethodVisitor next, LoweredClass owner, KnownClasses known, Backports backports) {
    super(Opcodes.ASM9, next);
    this.owner = owner;
    this.known = known;
    this.backports = backports;
  }

  @Override
  public void visitMethodInsn(int opcode, String type, String name, String given, boolean itf) {
    Member called = new Member(type, name, given);
    if (name.equals(CONSTRUCTOR)) {
      construct(called);
      return;
    }
    Optional<Member> inPlace =
        opcode == Opcodes.INVOKESPECIAL
            ? Optional.empty()
            : backport(called, opcode == Opcodes.INVOKESTATIC);
    if (inPlace.isPresent()) {
      callStatic(inPlace.get(), false);
    } else if (opcode != Opcodes.INVOKESTATIC && isOwnPrivate(called)) {
      super.visitMethodInsn(Opcodes.INVOKESPECIAL, type, name, given, itf);
    } else {
      super.visitMethodInsn(opcode, type, name, given, itf);
    }
  }

  private void construct(Member called) {
    Optional<Member> maker = backports.ofConstructor(called);
    if (maker.isEmpty()) {
      super.visitMethodInsn(
          Opcodes.INVOKESPECIAL, called.owner(), CONSTRUCTOR, called.descriptor(), false);
      return;
    }
    callStatic(maker.get(), false);
    // Below the new object are the two that the constructor would have filled.
    for (int i = 0; i < 2; i++) {
      super.visitInsn(Opcodes.SWAP);
      super.visitInsn(Opcodes.POP);
    }
  }

  /** What stands for the called method, or for the one of a supertype that it inherits. */
  private Optional<Member> backport(Member called, boolean isStatic) {
    if (isStatic) {
      return backports.ofStatic(called);
    }
    for (String each : known.withSupertypes(called.owner())) {
      Member inherited = called.in(each);
      if (known.declares(inherited)) {
        return Optional.empty();
      }
      Optional<Member> found = backports.ofInstance(inherited);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean isOwnPrivate(Member called) {
    return called.owner().equals(owner.self()) && known.isPrivate(called);
  }

  private void callStatic(Member method, boolean itf) {
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC, method.owner(), method.name(), method.descriptor(), itf);
  }

  @Override
  public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... given) {
    switch (bootstrap.getOwner()) {
      case LAMBDAS -> super.visitInvokeDynamicInsn(name, type, bootstrap, lowered(given));
      case JOINS -> {
        Type[] parts = Type.getArgumentTypes(type);
        callHelper(owner.helper("join", type, code -> TextJoin.write(parts, given, code)));
      }
      case RECORDS -> {
        RecordMethods methods = new RecordMethods(given);
        callHelper(owner.helper(name, type, code -> methods.write(name, code)));
      }
      default -> throw new IllegalStateException(bootstrap + " in " + owner.self());
    }
  }

  private void callHelper(Member helper) {
    callStatic(helper, owner.isInterface());
  }

  private Object[] lowered(Object[] given) {
    Object[] lowered = given.clone();
    for (int i = 0; i < lowered.length; i++) {
      if (lowered[i] instanceof Handle handle) {
        lowered[i] = lowered(handle);
      }
    }
    return lowered;
  }

  private Handle lowered(Handle handle) {
    Member called = Member.of(handle);
    Optional<Member> inPlace =
        switch (handle.getTag()) {
          case Opcodes.H_NEWINVOKESPECIAL -> backports.ofConstructor(called);
          case Opcodes.H_INVOKESTATIC -> backport(called, true);
          case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE -> backport(called, false);
          default -> Optional.empty();
        };
    if (inPlace.isPresent()) {
      Member method = inPlace.get();
      return new Handle(
          Opcodes.H_INVOKESTATIC, method.owner(), method.name(), method.descriptor(), false);
    }
    boolean isInstance =
        handle.getTag() == Opcodes.H_INVOKEVIRTUAL || handle.getTag() == Opcodes.H_INVOKEINTERFACE;
    if (isInstance && isOwnPrivate(called)) {
      return new Handle(
          Opcodes.H_INVOKESPECIAL,
          handle.getOwner(),
          handle.getName(),
          handle.getDesc(),
          handle.isInterface());
    }
    return handle;
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof ConstantDynamic) {
      throw new IllegalStateException("A constant that is computed, in " + owner.self());
    }
    super.visitLdcInsn(value);
  }
}
