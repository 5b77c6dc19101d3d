package io.github.webrtcmasking.stepdown;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What has to be known about all classes before one of them is rewritten: who extends whom, which
 * members are private, and which of these another class of the same nest uses. Java 8 knows no
 * nests, so there these must not be private.
 */
final class KnownClasses {

  private final Map<String, ClassReader> readers = new HashMap<>();
  private final Map<String, Set<Member>> declared = new HashMap<>();
  private final Set<Member> privates = new HashSet<>();
  private final Set<Member> instanceMethods = new HashSet<>();
  private final Set<Member> opened = new HashSet<>();

  KnownClasses(Collection<byte[]> classes) {
    for (byte[] each : classes) {
      ClassReader reader = new ClassReader(each);
      readers.put(reader.getClassName(), reader);
    }
    List.copyOf(readers.values()).forEach(each -> each.accept(new Members(), 0));
    List.copyOf(readers.values()).forEach(each -> each.accept(new Uses(), 0));
    opened.forEach(this::refuseOverridden);
  }

  /** Whether the member is private and stays so. */
  boolean isPrivate(Member member) {
    return privates.contains(member) && !isOpened(member);
  }

  /** Whether the member was private, and a nested or enclosing class uses it. */
  boolean isOpened(Member member) {
    return opened.contains(member);
  }

  /** Whether the class, one of those that are rewritten, has this member itself. */
  boolean declares(Member member) {
    return declared.getOrDefault(member.owner(), Set.of()).contains(member);
  }

  /** The class and all that it extends and implements, nearest first. */
  Set<String> withSupertypes(String type) {
    Set<String> found = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(type));
    while (!open.isEmpty()) {
      String next = open.remove(0);
      if (found.add(next)) {
        reader(next)
            .ifPresent(
                reader -> {
                  if (reader.getSuperName() != null) {
                    open.add(reader.getSuperName());
                  }
                  open.addAll(List.of(reader.getInterfaces()));
                });
      }
    }
    return found;
  }

  /**
   * The methods that do nothing and that the class has from interfaces of others alone. The JDK's
   * interfaces are as old as Java 8 and count as they are; a superclass of others is as old as
   * their interfaces and has what they ask for.
   */
  Set<Member> inheritedEmptyDefaults(String type) {
    Set<String> supertypes = withSupertypes(type);
    Set<Member> inherited = new LinkedHashSet<>();
    for (String each : supertypes) {
      if (isOfOthers(each)) {
        ClassReader reader = reader(each).orElseThrow();
        if ((reader.getAccess() & Opcodes.ACC_INTERFACE) == 0) {
          return Set.of();
        }
        inherited.addAll(EmptyDefaults.of(reader));
      }
    }
    inherited.removeIf(method -> supertypes.stream().anyMatch(each -> declares(method.in(each))));
    return inherited;
  }

  private boolean isOfOthers(String type) {
    return !type.startsWith("java/") && !declared.containsKey(type) && reader(type).isPresent();
  }

  private Optional<ClassReader> reader(String type) {
    return Optional.ofNullable(readers.computeIfAbsent(type, KnownClasses::onClassPath));
  }

  /** A class of the JDK, or of the libraries that this program's class path has. */
  private static ClassReader onClassPath(String type) {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(type + ClassFiles.SUFFIX)) {
      return in == null ? null : new ClassReader(in);
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  /** A method that is no longer private could be overridden by chance. */
  private void refuseOverridden(Member member) {
    if (!instanceMethods.contains(member)) {
      return;
    }
    for (String other : declared.keySet()) {
      if (!other.equals(member.owner())
          && declares(member.in(other))
          && withSupertypes(other).contains(member.owner())) {
        throw new IllegalStateException(
            other + " would override " + member + ", which is private now: rename one of them");
      }
    }
  }

  /** Notes what each class declares. */
  private final class Members extends NamingVisitor {

    @Override
    public FieldVisitor visitField(int access, String name, String type, String sig, Object v) {
      note(access, new Member(owner(), name, type));
      return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String s, String[] e) {
      Member method = new Member(owner(), name, type);
      note(access, method);
      if ((access & Opcodes.ACC_STATIC) == 0 && !name.equals("<init>")) {
        instanceMethods.add(method);
      }
      return null;
    }

    private void note(int access, Member member) {
      declared.computeIfAbsent(owner(), any -> new HashSet<>()).add(member);
      if ((access & Opcodes.ACC_PRIVATE) != 0) {
        privates.add(member);
      }
    }
  }

  /** Notes which private members of others each class uses. */
  private final class Uses extends NamingVisitor {

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String s, String[] e) {
      return new UsedMembers(this::note);
    }

    private void note(Member used) {
      if (!used.owner().equals(owner()) && privates.contains(used)) {
        opened.add(used);
      }
    }
  }
}
