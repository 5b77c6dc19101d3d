package io.github.webrtcmasking.stepdown;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes a string concatenation out, as a static method with the parts as its arguments. */
final class TextJoin {

  private static final String BUILDER = "java/lang/StringBuilder";

  /** In the compiler's recipe: the next argument, and the next constant. */
  private static final char ARGUMENT = '\1';

  private static final char CONSTANT = '\2';

  private TextJoin() {}

  /** By a recipe and its constants, as the compiler gives them to the platform. */
  static void write(Type[] arguments, Object[] given, MethodVisitor code) {
    code.visitCode();
    begin(code);
    int local = 0;
    int argument = 0;
    int constant = 1;
    StringBuilder text = new StringBuilder();
    for (char each : ((String) given[0]).toCharArray()) {
      if (each == ARGUMENT) {
        appendAndForget(code, text);
        Type type = arguments[argument++];
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
        local += type.getSize();
        append(code, type);
      } else if (each == CONSTANT) {
        text.append(given[constant++]);
      } else {
        text.append(each);
      }
    }
    appendAndForget(code, text);
    end(code);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void begin(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
  }

  private static void appendAndForget(MethodVisitor code, StringBuilder text) {
    if (text.length() > 0) {
      append(code, text.toString());
      text.setLength(0);
    }
  }

  /** Appends a constant to the builder on the stack. */
  static void append(MethodVisitor code, String text) {
    code.visitLdcInsn(text);
    append(code, Type.getType(String.class));
  }

  /** Appends the value on the stack to the builder below it. */
  static void append(MethodVisitor code, Type type) {
    String taken =
        switch (type.getSort()) {
          case Type.BYTE, Type.SHORT -> "I";
          case Type.ARRAY -> "Ljava/lang/Object;";
          case Type.OBJECT ->
              type.getClassName().equals("java.lang.String")
                  ? type.getDescriptor()
                  : "Ljava/lang/Object;";
          default -> type.getDescriptor();
        };
    String descriptor = "(" + taken + ")L" + BUILDER + ";";
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", descriptor, false);
  }

  /** Returns the text of the builder on the stack. */
  static void end(MethodVisitor code) {
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(Opcodes.ARETURN);
  }
}
