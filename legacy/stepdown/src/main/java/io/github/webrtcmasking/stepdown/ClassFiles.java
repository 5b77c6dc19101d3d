package io.github.webrtcmasking.stepdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder or jar, by their names within it, with slashes. */
final class ClassFiles {

  static final String SUFFIX = ".class";

  private ClassFiles() {}

  static NavigableMap<String, byte[]> read(Path folderOrJar) throws IOException {
    if (Files.isDirectory(folderOrJar)) {
      return readAll(folderOrJar);
    }
    try (FileSystem jar = FileSystems.newFileSystem(folderOrJar)) {
      return readAll(jar.getPath("/"));
    }
  }

  private static NavigableMap<String, byte[]> readAll(Path root) throws IOException {
    NavigableMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(each -> files.put(nameOf(root.relativize(each)), bytesOf(each)));
    }
    return files;
  }

  private static String nameOf(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  private static byte[] bytesOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
