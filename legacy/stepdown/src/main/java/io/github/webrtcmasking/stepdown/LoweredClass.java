package io.github.webrtcmasking.stepdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Rewrites one class. */
final class LoweredClass extends ClassVisitor {

  private static final int HELPER =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private final KnownClasses known;
  private final Backports backports;
  private final List<Runnable> helpers = new ArrayList<>();
  private String self;
  private boolean isInterface;
  private boolean isAbstract;
  private boolean isRecord;

  private LoweredClass(ClassVisitor next, KnownClasses known, Backports backports) {
    super(Opcodes.ASM9, next);
    this.known = known;
    this.backports = backports;
  }

  static byte[] of(byte[] original, KnownClasses known, Backports backports) {
    ClassWriter written = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    LoweredClass lowered = new LoweredClass(written, known, backports);
    new ClassReader(original).accept(lowered, 0);
    return written.toByteArray();
  }

  @Override
  public void visit(
      int level, int access, String name, String signature, String superName, String[] interfaces) {
    self = name;
    isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    isAbstract = (access & Opcodes.ACC_ABSTRACT) != 0;
    isRecord = (access & Opcodes.ACC_RECORD) != 0;
    super.visit(Opcodes.V1_8, access & ~Opcodes.ACC_RECORD, name, signature, superName, interfaces);
  }

  @Override
  public void visitNestHost(String host) {
    // Java 8 knows no nests.
  }

  @Override
  public void visitNestMember(String member) {
    // As above.
  }

  @Override
  public void visitPermittedSubclass(String subclass) {
    // The compiler has already seen to it.
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(String name, String type, String signature) {
    return null;
  }

  @Override
  public FieldVisitor visitField(int access, String name, String type, String s, Object value) {
    Member field = new Member(self, name, type);
    return super.visitField(opened(access, field), name, type, s, value);
  }

  @Override
  public MethodVisitor visitMethod(int access, String name, String type, String s, String[] e) {
    Member method = new Member(self, name, type);
    int newAccess = opened(access, method);
    if (newAccess != access && !name.equals("<init>") && (access & Opcodes.ACC_STATIC) == 0) {
      newAccess |= Opcodes.ACC_FINAL;
    }
    MethodVisitor written = super.visitMethod(newAccess, name, type, s, e);
    return new LoweredMethod(written, this, known, backports);
  }

  /** Without "private", where a nested or enclosing class needs the member. */
  private int opened(int access, Member member) {
    if (!known.isOpened(member)) {
      return access;
    }
    if (isInterface) {
      throw new IllegalStateException(member + " of an interface is used by another class");
    }
    return access & ~Opcodes.ACC_PRIVATE;
  }

  String self() {
    return self;
  }

  boolean isInterface() {
    return isInterface;
  }

  /** Adds a private static method with a name of its own, and tells that. */
  Member helper(String purpose, String type, Consumer<MethodVisitor> body) {
    Member helper = new Member(self, "lowered$" + purpose + "$" + helpers.size(), type);
    helpers.add(() -> body.accept(super.visitMethod(HELPER, helper.name(), type, null, null)));
    return helper;
  }

  @Override
  public void visitEnd() {
    helpers.forEach(Runnable::run);
    if (isRecord && known.withSupertypes(self).contains("java/io/Serializable")) {
      writeSerialVersion();
    }
    if (!isAbstract) {
      known.inheritedEmptyDefaults(self).forEach(this::writeEmpty);
    }
    super.visitEnd();
  }

  private void writeEmpty(Member method) {
    MethodVisitor code =
        super.visitMethod(Opcodes.ACC_PUBLIC, method.name(), method.descriptor(), null, null);
    code.visitCode();
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Of a record it is zero. Without it, what was written before could not be read any more. */
  private void writeSerialVersion() {
    Member version = new Member(self, "serialVersionUID", "J");
    if (!known.declares(version)) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
      super.visitField(access, version.name(), version.descriptor(), null, 0L).visitEnd();
    }
  }
}
