package io.github.webrtcmasking.testing.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with the input in it, in memory where the machine has such a folder. */
public final class FuzzedFile {

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final Path FILE = newFile();

  private FuzzedFile() {}

  /** Reads a file. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(Path file) throws IOException;
  }

  /**
   * What the reader makes of the content.
   *
   * @throws UncheckedIOException if the reader refuses it
   */
  public static <T> T of(byte[] content, Reader<T> reader) {
    try {
      Files.write(FILE, content);
      return reader.read(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newFile() {
    try {
      Path file =
          Files.isWritable(MEMORY)
              ? Files.createTempFile(MEMORY, "fuzzed", ".txt")
              : Files.createTempFile("fuzzed", ".txt");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
