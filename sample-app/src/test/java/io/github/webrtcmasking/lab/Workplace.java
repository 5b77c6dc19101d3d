package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of one laboratory. Networks and processes of a laboratory that was killed are gone
 * with it; its folder is not, so the next one removes it.
 */
record Workplace(Path folder) implements AutoCloseable {
  private static final String PREFIX = "laboratory-";

  static Workplace create() {
    try {
      removeLeftovers();
      return new Workplace(Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void removeLeftovers() throws IOException {
    Path all = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, PREFIX + "*-*")) {
      for (Path folder : folders) {
        long owner = Long.parseLong(folder.getFileName().toString().split("-", -1)[1]);
        if (ProcessHandle.of(owner).isEmpty()) {
          new TemporaryFolder(folder).close();
        }
      }
    }
  }

  @Override
  public void close() {
    new TemporaryFolder(folder).close();
  }
}
