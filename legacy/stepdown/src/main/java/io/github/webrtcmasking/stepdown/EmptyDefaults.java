package io.github.webrtcmasking.stepdown;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods of an interface that do nothing unless a class says otherwise, such as {@code
 * Filter.init} since Servlet 4.0. Older versions of an API leave them to every class.
 */
final class EmptyDefaults {

  private EmptyDefaults() {}

  static Set<Member> of(ClassReader type) {
    Set<Member> found = new HashSet<>();
    if ((type.getAccess() & Opcodes.ACC_INTERFACE) != 0) {
      ClassNode node = new ClassNode();
      type.accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      for (MethodNode each : node.methods) {
        if ((each.access & Opcodes.ACC_STATIC) == 0 && isEmpty(each)) {
          found.add(new Member(node.name, each.name, each.desc));
        }
      }
    }
    return found;
  }

  private static boolean isEmpty(MethodNode method) {
    AbstractInsnNode only = method.instructions.getFirst();
    return only != null
        && only == method.instructions.getLast()
        && only.getOpcode() == Opcodes.RETURN;
  }
}
