package io.github.webrtcmasking.stepdown;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/**
 * Rewrites classes for Java 17 to classes for Java 8, and copies what is no class. Arguments: the
 * folder for the result; the folders with backports; which files are left out, as a pattern of
 * their names; the folders or jars to rewrite, of which the first that has a file counts.
 */
public final class StepDown {

  private final Backports backports;
  private final NavigableMap<String, byte[]> files;

  private StepDown(Backports backports, NavigableMap<String, byte[]> files) {
    this.backports = backports;
    this.files = files;
  }

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException {
    Path to = Path.of(arguments[0]);
    Pattern leftOut = Pattern.compile(arguments[2]);
    List<Path> from = Arrays.stream(arguments).skip(3).map(Path::of).toList();
    NavigableMap<String, byte[]> files = new TreeMap<>();
    for (Path each : from) {
      ClassFiles.read(each).forEach(files::putIfAbsent);
    }
    files.keySet().removeIf(name -> leftOut.matcher(name).matches());
    List<byte[]> backports = new ArrayList<>();
    for (String each : arguments[1].split(File.pathSeparator, -1)) {
      backports.addAll(classes(ClassFiles.read(Path.of(each))));
    }
    new StepDown(new Backports(backports), files).write(to);
  }

  private static List<byte[]> classes(Map<String, byte[]> files) {
    List<byte[]> classes = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          if (isClass(name)) {
            classes.add(bytes);
          }
        });
    return classes;
  }

  private static boolean isClass(String name) {
    return name.endsWith(ClassFiles.SUFFIX) && !name.endsWith("module-info.class");
  }

  private void write(Path to) throws IOException {
    files.replaceAll((name, bytes) -> isClass(name) ? prepared(bytes) : bytes);
    KnownClasses known = new KnownClasses(classes(files));
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Path file = to.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          isClass(each.getKey())
              ? LoweredClass.of(each.getValue(), known, backports)
              : each.getValue());
    }
  }

  private byte[] prepared(byte[] original) {
    ClassNode type = backports.renameTypes(original);
    Nullness.dropFrom(type);
    ClassWriter written = new ClassWriter(0);
    type.accept(written);
    return written.toByteArray();
  }
}
