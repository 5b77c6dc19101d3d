package io.github.webrtcmasking.papers;

import io.github.webrtcmasking.Masking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filter's own classes, found by their names alone, so that a move breaks no paper. */
final class MainClasses {

  private MainClasses() {}

  /** Where the compiled classes of the jar are. */
  static Path folder() {
    try {
      return Path.of(Masking.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The class of that simple name. Where two packages have one, the package's own name stands in
   * front: {@code session.NetworkEntry}.
   */
  static Class<?> named(String name) {
    try (Stream<Path> files = Files.walk(folder())) {
      List<Path> found =
          files.filter(file -> file.endsWith(name.replace('.', '/') + ".class")).toList();
      if (found.size() != 1) {
        throw new AssertionError(
            found.size()
                + " classes of the filter are called "
                + name
                + "; name the right one in the paper or in its test");
      }
      String path = folder().relativize(found.get(0)).toString();
      return Class.forName(path.replace(".class", "").replace('/', '.').replace('\\', '.'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of a constant, as {@code EventReader.MAX_CANDIDATES}. */
  static Object constant(String name) {
    int dot = name.lastIndexOf('.');
    try {
      Field field = named(name.substring(0, dot)).getDeclaredField(name.substring(dot + 1));
      return value(field, null);
    } catch (NoSuchFieldException e) {
      throw new AssertionError("there is no constant " + name, e);
    }
  }

  /** The names of an enum's constants, in their order. */
  static List<String> enumNames(String name) {
    return enumConstants(name).stream().map(Enum::name).toList();
  }

  static List<Enum<?>> enumConstants(String name) {
    return Arrays.stream(named(name).getEnumConstants())
        .<Enum<?>>map(each -> (Enum<?>) each)
        .toList();
  }

  /** The value of a private field of an object. */
  static Object field(Object object, String name) {
    Class<?> type = object instanceof Enum<?> one ? one.getDeclaringClass() : object.getClass();
    try {
      return value(type.getDeclaredField(name), object);
    } catch (NoSuchFieldException e) {
      throw new AssertionError(type + " has no field " + name, e);
    }
  }

  private static Object value(Field field, @Nullable Object object) {
    field.setAccessible(true);
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
