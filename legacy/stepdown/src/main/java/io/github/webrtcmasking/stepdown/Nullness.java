package io.github.webrtcmasking.stepdown;

import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes the annotations away that say where null may be, and all annotations of the kind that most
 * of them are. They were for the compiler. In Java 8, whoever asks a class for its annotations
 * fails where it has one whose own targets are newer, such as a module.
 */
final class Nullness {

  private static final String ANNOTATIONS = "Lorg/jspecify/annotations/";

  private Nullness() {}

  static void dropFrom(ClassNode type) {
    type.visibleTypeAnnotations = null;
    drop(type.visibleAnnotations);
    for (FieldNode each : type.fields) {
      each.visibleTypeAnnotations = null;
      drop(each.visibleAnnotations);
    }
    for (MethodNode each : type.methods) {
      each.visibleTypeAnnotations = null;
      each.visibleLocalVariableAnnotations = null;
      drop(each.visibleAnnotations);
      for (AbstractInsnNode instruction : each.instructions) {
        instruction.visibleTypeAnnotations = null;
      }
    }
  }

  private static void drop(List<AnnotationNode> annotations) {
    if (annotations != null) {
      annotations.removeIf(each -> each.desc.startsWith(ANNOTATIONS));
    }
  }
}
