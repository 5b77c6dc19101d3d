package io.github.webrtcmasking.legacy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Whether classes fit an API: all fields and methods of it that they use exist there, and they
 * implement whatever it leaves abstract. Of all others, whether classes are called as classes, and
 * interfaces as interfaces.
 */
final class LinkCheck {

  private final Map<String, ClassNode> known = new TreeMap<>();
  private final Set<String> api = new TreeSet<>();
  private final Set<String> misfits = new TreeSet<>();

  private LinkCheck() {}

  /** What of the classes does not fit; both are files by their names. */
  static Set<String> misfits(Map<String, byte[]> classes, Map<String, byte[]> api)
      throws IOException {
    LinkCheck check = new LinkCheck();
    check.api.addAll(check.read(api));
    List<String> checked = check.read(classes);
    checked.forEach(name -> check.check(check.known.get(name)));
    return check.misfits;
  }

  private List<String> read(Map<String, byte[]> files) {
    List<String> names = new ArrayList<>();
    files.forEach(
        (file, bytes) -> {
          if (file.endsWith(".class")) {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG);
            known.put(node.name, node);
            names.add(node.name);
          }
        });
    return names;
  }

  private void check(ClassNode type) {
    for (MethodNode method : type.methods) {
      for (AbstractInsnNode each : method.instructions) {
        if (each instanceof MethodInsnNode call) {
          requireMethod(type, call.owner, call.name, call.desc);
          requireKind(type, call.owner, call.itf);
        } else if (each instanceof FieldInsnNode field) {
          requireField(type, field);
        } else if (each instanceof InvokeDynamicInsnNode dynamic) {
          requireHandles(type, dynamic);
        }
      }
    }
    if ((type.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0) {
      requireImplementations(type);
    }
  }

  private void requireHandles(ClassNode user, InvokeDynamicInsnNode dynamic) {
    for (Object each : dynamic.bsmArgs) {
      if (each instanceof Handle handle && handle.getTag() > Opcodes.H_PUTSTATIC) {
        requireMethod(user, handle.getOwner(), handle.getName(), handle.getDesc());
        requireKind(user, handle.getOwner(), handle.isInterface());
      }
    }
  }

  /** The JVM refuses a call of a class as an interface, and of an interface as a class. */
  private void requireKind(ClassNode user, String owner, boolean asInterface) {
    if (node(owner)
        .filter(found -> asInterface != ((found.access & Opcodes.ACC_INTERFACE) != 0))
        .isPresent()) {
      misfits.add(
          user.name + " calls " + owner + (asInterface ? " as an interface" : " as a class"));
    }
  }

  private void requireMethod(ClassNode user, String owner, String name, String descriptor) {
    if (isOfApi(owner) && find(owner, name, descriptor).isEmpty()) {
      misfits.add(user.name + " calls " + owner + "." + name + descriptor);
    }
  }

  private void requireField(ClassNode user, FieldInsnNode field) {
    if (isOfApi(field.owner)
        && supertypes(field.owner).stream()
            .flatMap(each -> node(each).stream())
            .flatMap(each -> each.fields.stream())
            .noneMatch(each -> each.name.equals(field.name))) {
      misfits.add(user.name + " uses " + field.owner + "." + field.name);
    }
  }

  private void requireImplementations(ClassNode type) {
    for (String each : supertypes(type.name)) {
      if (!api.contains(each)) {
        continue;
      }
      for (MethodNode method : known.get(each).methods) {
        if ((method.access & Opcodes.ACC_ABSTRACT) != 0
            && find(type.name, method.name, method.desc)
                .filter(found -> (found.access & Opcodes.ACC_ABSTRACT) == 0)
                .isEmpty()) {
          misfits.add(type.name + " lacks " + each + "." + method.name + method.desc);
        }
      }
    }
  }

  /** By the packages of the API and our own: what is not there is missing, not somebody else's. */
  private boolean isOfApi(String owner) {
    if (owner.startsWith("[")) {
      return false;
    }
    String folder = owner.substring(0, owner.lastIndexOf('/') + 1);
    return api.stream().anyMatch(each -> each.startsWith(folder))
        || owner.startsWith("io/github/webrtcmasking/")
        || owner.startsWith("javax/servlet/")
        || owner.startsWith("jakarta/");
  }

  /** The method as the JVM finds it: what is not abstract counts before what is. */
  private Optional<MethodNode> find(String owner, String name, String descriptor) {
    MethodNode found = null;
    for (String each : supertypes(owner)) {
      for (MethodNode method : node(each).map(node -> node.methods).orElse(List.of())) {
        if (method.name.equals(name)
            && method.desc.equals(descriptor)
            && (found == null || (found.access & Opcodes.ACC_ABSTRACT) != 0)) {
          found = method;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private Set<String> supertypes(String type) {
    Set<String> found = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(type));
    while (!open.isEmpty()) {
      String next = open.remove(0);
      if (found.add(next)) {
        node(next)
            .ifPresent(
                node -> {
                  if (node.superName != null) {
                    open.add(node.superName);
                  }
                  open.addAll(node.interfaces);
                });
      }
    }
    return found;
  }

  private Optional<ClassNode> node(String type) {
    return Optional.ofNullable(known.computeIfAbsent(type, LinkCheck::ofJdk));
  }

  private static ClassNode ofJdk(String type) {
    if (!type.startsWith("java/")) {
      return null;
    }
    try {
      ClassNode node = new ClassNode();
      new ClassReader(type).accept(node, ClassReader.SKIP_CODE);
      return node;
    } catch (IOException e) {
      return null;
    }
  }
}
