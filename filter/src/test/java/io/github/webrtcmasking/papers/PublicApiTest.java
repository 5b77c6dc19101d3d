package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/api.txt is what applications can be compiled against. */
class PublicApiTest {

  private static final Path LIST = Paper.ROOT.resolve("docs/api.txt");
  private static final String BASE = "io.github.webrtcmasking";
  private static final List<String> PACKAGES = List.of(BASE, BASE + ".assessment", BASE + ".mock");

  /** With {@code -Dpapers.write=true} the list is written anew. */
  @Test
  void publicApiIsAsItIsListed() throws IOException {
    String api = types().map(PublicApiTest::describe).collect(Collectors.joining("\n"));
    if (Boolean.getBoolean("papers.write")) {
      Files.writeString(LIST, api);
      return;
    }
    assertThat(api.lines().toList())
        .as(
            "the public API against docs/api.txt. A line that is gone or has changed breaks"
                + " applications: it may go in a major version only, see docs/compatibility.md. A"
                + " new line is for a minor version. Where you want it,"
                + " -Dtest=PublicApiTest -Dpapers.write=true writes the list anew; say so in"
                + " CHANGELOG.md")
        .isEqualTo(Files.readAllLines(LIST));
  }

  private static Stream<Class<?>> types() throws IOException {
    Stream.Builder<Class<?>> types = Stream.builder();
    for (String name : PACKAGES) {
      try (Stream<Path> files = Files.list(Path.of("target/classes", name.replace('.', '/')))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
            .map(file -> named(name + '.' + file.replace(".class", "")))
            .filter(PublicApiTest::isVisible)
            .sorted((one, other) -> one.getName().compareTo(other.getName()))
            .forEach(types::add);
      }
    }
    return types.build();
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, false, PublicApiTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
  }

  private static String describe(Class<?> type) {
    Stream<String> bases =
        Stream.concat(
                Stream.ofNullable(type.getSuperclass()).filter(base -> base != Object.class),
                Stream.of(type.getInterfaces())
                    .sorted((a, b) -> a.getName().compareTo(b.getName())))
            .map(Class::getName);
    String head = type.toGenericString();
    String of = bases.collect(Collectors.joining(", "));
    return Stream.concat(
            Stream.of(of.isEmpty() ? head : head + " : " + of),
            Stream.of(
                    Stream.of(type.getDeclaredFields()),
                    Stream.of(type.getDeclaredConstructors()),
                    Stream.of(type.getDeclaredMethods()))
                .flatMap(members -> members)
                .filter(PublicApiTest::isVisible)
                .map(member -> "  " + text(member).replace(type.getName() + '.', ""))
                .sorted())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean isVisible(AccessibleObject member) {
    int modifiers = ((Member) member).getModifiers();
    return (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers))
        && !((Member) member).isSynthetic()
        && !(member instanceof Method method && method.isBridge());
  }

  private static String text(AccessibleObject member) {
    return member instanceof Executable executable
        ? executable.toGenericString()
        : ((Field) member).toGenericString();
  }
}
