package io.github.webrtcmasking.stepdown;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes equals, hashCode and toString of a record out, with the results that the platform's have.
 * Each is a static method, with the record as its first argument.
 */
final class RecordMethods {

  private static final String OBJECTS = "java/util/Objects";
  private static final String BUILDER = "java/lang/StringBuilder";

  private final Type self;
  private final String[] names;
  private final Handle[] fields;

  /**
   * From what the compiler gives the platform: the class, the names, and a handle of each field.
   */
  RecordMethods(Object[] given) {
    self = (Type) given[0];
    String joined = (String) given[1];
    names = joined.isEmpty() ? new String[0] : joined.split(";");
    fields = new Handle[names.length];
    System.arraycopy(given, 2, fields, 0, fields.length);
  }

  void write(String method, MethodVisitor code) {
    code.visitCode();
    switch (method) {
      case "equals" -> writeEquals(code);
      case "hashCode" -> writeHashCode(code);
      case "toString" -> writeToString(code);
      default -> throw new IllegalStateException(method + " is no method of all records");
    }
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void writeEquals(MethodVisitor code) {
    Label different = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, self.getInternalName());
    code.visitJumpInsn(Opcodes.IFEQ, different);
    for (Handle each : fields) {
      get(code, 0, each);
      get(code, 1, each);
      jumpIfDifferent(code, Type.getType(each.getDesc()), different);
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(different);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  /** Numbers with a fraction are compared as their wrappers do, which take NaN for equal to NaN. */
  private static void jumpIfDifferent(MethodVisitor code, Type type, Label different) {
    switch (type.getSort()) {
      case Type.OBJECT, Type.ARRAY -> {
        callStatic(code, OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
        code.visitJumpInsn(Opcodes.IFEQ, different);
      }
      case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
        callStatic(code, wrapper(type), "compare", "(" + type + type + ")I");
        code.visitJumpInsn(Opcodes.IFNE, different);
      }
      default -> code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
    }
  }

  private void writeHashCode(MethodVisitor code) {
    code.visitInsn(Opcodes.ICONST_0);
    for (Handle each : fields) {
      code.visitIntInsn(Opcodes.BIPUSH, 31);
      code.visitInsn(Opcodes.IMUL);
      get(code, 0, each);
      Type type = Type.getType(each.getDesc());
      if (isObject(type)) {
        callStatic(code, OBJECTS, "hashCode", "(Ljava/lang/Object;)I");
      } else {
        callStatic(code, wrapper(type), "hashCode", "(" + type + ")I");
      }
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
  }

  private void writeToString(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    code.visitLdcInsn(self);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/Class", "getSimpleName", "()Ljava/lang/String;", false);
    TextJoin.append(code, Type.getType(String.class));
    String before = "[";
    for (int i = 0; i < names.length; i++) {
      TextJoin.append(code, before + names[i] + "=");
      get(code, 0, fields[i]);
      TextJoin.append(code, Type.getType(fields[i].getDesc()));
      before = ", ";
    }
    TextJoin.append(code, names.length == 0 ? "[]" : "]");
    TextJoin.end(code);
  }

  private void get(MethodVisitor code, int from, Handle field) {
    code.visitVarInsn(Opcodes.ALOAD, from);
    code.visitTypeInsn(Opcodes.CHECKCAST, self.getInternalName());
    code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
  }

  private static boolean isObject(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  private static String wrapper(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.BYTE -> "java/lang/Byte";
      case Type.CHAR -> "java/lang/Character";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      case Type.DOUBLE -> "java/lang/Double";
      default -> throw new IllegalStateException(primitive + " is no primitive type");
    };
  }

  private static void callStatic(MethodVisitor code, String owner, String name, String type) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, type, false);
  }
}
