package io.github.webrtcmasking.stepdown;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;

/**
 * What takes the place of newer methods and types of the JDK. The classes that do so say it
 * themselves, by two annotations:
 *
 * <ul>
 *   <li>{@code @MethodsOf(String.class)}: each static method stands for the method of that class
 *       with the same name, which may be static as well. For others the first parameter is the
 *       object, and {@code create} stands for a constructor.
 *   <li>{@code @InPlaceOf("java.util.HexFormat")}: the class stands for that one.
 * </ul>
 */
final class Backports {

  private static final String METHODS_OF = "/MethodsOf;";
  private static final String IN_PLACE_OF = "/InPlaceOf;";

  private final Map<String, String> types = new HashMap<>();

  /** By the method that is called, written as if it were static. */
  private final Map<Member, Member> methods = new HashMap<>();

  Backports(Collection<byte[]> classes) {
    types.put("java/lang/Record", "java/lang/Object");
    classes.forEach(each -> new ClassReader(each).accept(new Annotated(), ClassReader.SKIP_CODE));
  }

  /** The class with other names for the types that others stand for. */
  ClassNode renameTypes(byte[] original) {
    ClassNode renamed = new ClassNode();
    Remapper names =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String type) {
            return types.getOrDefault(type, type);
          }
        };
    new ClassReader(original).accept(new ClassRemapper(renamed, names), 0);
    return renamed;
  }

  /** What stands for a static method. */
  Optional<Member> ofStatic(Member called) {
    return Optional.ofNullable(methods.get(called));
  }

  /** What stands for an object's method, where the object is of the called method's class. */
  Optional<Member> ofInstance(Member called) {
    String withObject = "(" + Type.getObjectType(called.owner()) + called.descriptor().substring(1);
    return ofStatic(new Member(called.owner(), called.name(), withObject));
  }

  /** What makes an object in the place of a constructor. */
  Optional<Member> ofConstructor(Member called) {
    Type[] parameters = Type.getArgumentTypes(called.descriptor());
    String made = Type.getMethodDescriptor(Type.getObjectType(called.owner()), parameters);
    return ofStatic(new Member(called.owner(), "create", made));
  }

  private final class Annotated extends NamingVisitor {

    private String methodsOf;

    @Override
    public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
      return new AnnotationVisitor(Opcodes.ASM9) {
        @Override
        public void visit(String name, Object value) {
          if (annotation.endsWith(METHODS_OF)) {
            methodsOf = ((Type) value).getInternalName();
          } else if (annotation.endsWith(IN_PLACE_OF)) {
            types.put(((String) value).replace('.', '/'), owner());
          }
        }
      };
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String s, String[] e) {
      if (methodsOf != null && (access & Opcodes.ACC_PRIVATE) == 0) {
        methods.put(new Member(methodsOf, name, type), new Member(owner(), name, type));
      }
      return null;
    }
  }
}
