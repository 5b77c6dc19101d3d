package io.github.webrtcmasking.stepdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.webrtcmasking.stepdown.samples.Backport;
import io.github.webrtcmasking.stepdown.samples.Library;
import io.github.webrtcmasking.stepdown.samples.Nests;
import io.github.webrtcmasking.stepdown.samples.Texts;
import io.github.webrtcmasking.stepdown.samples.Values;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Classes are rewritten and do what they did before. A JVM keeps the rules of Java 8 for class
 * files of that level, in particular for private members.
 */
class StepDownTest {

  private static final Path COMPILED = Path.of("target", "test-classes");

  @TempDir private Path lowered;

  @BeforeEach
  void stepDown() throws Exception {
    StepDown.main(
        new String[] {
          lowered.toString(), COMPILED.toString(), ".*Test(\\$.*)?\\.class", COMPILED.toString()
        });
  }

  @ParameterizedTest
  @ValueSource(classes = {Values.class, Nests.class, Texts.class, Library.class})
  void saysWhatItSaidBefore(Class<?> sample) throws Exception {
    try (URLClassLoader before = loader(COMPILED);
        URLClassLoader after = loader(lowered)) {
      assertThat(said(after, sample)).isNotEmpty().isEqualTo(said(before, sample));
    }
  }

  @Test
  void backportsAreUsed() throws Exception {
    try (URLClassLoader loader = loader(lowered)) {
      List<String> said = said(loader, Library.class);
      assertThat(said).containsExactly("a", "b", "true", "0000000a", "0000000b", "named");
      Class<?> backport = loader.loadClass(Backport.class.getName());
      assertThat(backport.getField("used").getInt(null)).isEqualTo(8);
    }
  }

  @Test
  void nothingIsLeftThatJava8DoesNotKnow() throws Exception {
    for (Map.Entry<String, byte[]> each : ClassFiles.read(lowered).entrySet()) {
      if (each.getKey().endsWith(".class")) {
        ClassNode node = new ClassNode();
        new ClassReader(each.getValue()).accept(node, 0);
        assertThat(node.version).as(node.name).isEqualTo(Opcodes.V1_8);
        assertThat(node.nestHostClass).as(node.name).isNull();
        assertThat(node.nestMembers).as(node.name).isNull();
        assertThat(node.permittedSubclasses).as(node.name).isNull();
        assertThat(node.recordComponents).as(node.name).isNull();
        assertThat(node.superName).as(node.name).isNotEqualTo("java/lang/Record");
      }
    }
  }

  /** Sessions outlive an exchange of the jar for its sibling, in both directions. */
  @Test
  void serialisedFormOfRecordsStays() throws Exception {
    try (URLClassLoader before = loader(COMPILED);
        URLClassLoader after = loader(lowered)) {
      assertThat(read(after, written(before))).isEqualTo("Kept[name=a, number=1]");
      assertThat(read(before, written(after))).isEqualTo("Kept[name=a, number=1]");
    }
  }

  private static byte[] written(ClassLoader loader) throws Exception {
    Object kept =
        loader
            .loadClass(Values.Kept.class.getName())
            .getConstructor(String.class, int.class)
            .newInstance("a", 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(kept);
    return bytes.toByteArray();
  }

  private static String read(ClassLoader loader, byte[] bytes) throws Exception {
    ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes)) {
          @Override
          protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
            return Class.forName(type.getName(), false, loader);
          }
        };
    return in.readObject().toString();
  }

  @Test
  void whatIsNoClassIsCopied() throws Exception {
    Path from = Files.createDirectories(lowered.resolveSibling("from/a"));
    Files.writeString(from.resolve("b.txt"), "text");
    Files.writeString(from.resolve("c.txt"), "left out");
    StepDown.main(
        new String[] {
          lowered.toString(), COMPILED.toString(), ".*/c.txt", from.getParent().toString()
        });

    assertThat(lowered.resolve("a/b.txt")).hasContent("text");
    assertThat(lowered.resolve("a/c.txt")).doesNotExist();
  }

  @Test
  void methodThatWouldBeOverriddenByChanceIsRefused() throws Exception {
    List<byte[]> classes =
        List.of(
            bytes(Overridden.class), bytes(Overridden.Further.class), bytes(Overridden.User.class));

    assertThatThrownBy(() -> new KnownClasses(classes))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Further would override")
        .hasMessageContaining("name=secret");
  }

  private static byte[] bytes(Class<?> type) throws Exception {
    return Files.readAllBytes(COMPILED.resolve(type.getName().replace('.', '/') + ".class"));
  }

  private static URLClassLoader loader(Path classes) throws Exception {
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
  }

  @SuppressWarnings("unchecked") // Each sample is one.
  private static List<String> said(ClassLoader loader, Class<?> sample) throws Exception {
    return ((Supplier<List<String>>)
            loader.loadClass(sample.getName()).getDeclaredConstructor().newInstance())
        .get();
  }

  /** With a private method that has the name of another one. */
  static class Overridden {

    private String secret() {
      return "private";
    }

    /** With a method of the same name, which overrides nothing as long as that is private. */
    static class Further extends Overridden {
      String secret() {
        return "another";
      }
    }

    /** Uses the private one. */
    static class User {
      String use(Overridden used) {
        return used.secret();
      }
    }
  }
}
