package io.github.webrtcmasking.internal.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes a file beside the place that it is for, and moves it there when it is whole. So whoever
 * looks at that place finds the old file or the new one.
 */
final class Replacement {

  private static final String KEPT = ".original";

  /** Writes the content of the new file. */
  interface Writer {
    void write(FileChannel to) throws IOException;
  }

  private Replacement() {}

  /**
   * Writes a new file where there is none, for whoever the model is for.
   *
   * @param told what could not be kept of the model
   */
  static void create(Path target, Path model, Writer writer, Consumer<String> told)
      throws IOException {
    Path made = written(target, model, writer, told);
    try {
      // Not replacing: the name was free, and whoever took it meanwhile keeps it.
      Files.move(made, target);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /**
   * Writes a file in the place of another, which is kept; under which name.
   *
   * @param told what could not be kept of the other
   */
  static Path replace(Path target, Writer writer, Consumer<String> told) throws IOException {
    Path made = written(target, target, writer, told);
    try {
      Path kept = keep(target);
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return kept;
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static Path written(Path target, Path model, Writer writer, Consumer<String> told)
      throws IOException {
    // Not a name that a server deploys.
    Path made = Files.createTempFile(folder(target), "." + target.getFileName(), ".tmp");
    try (FileChannel to = FileChannel.open(made, StandardOpenOption.WRITE)) {
      writer.write(to);
      to.force(true);
      AccessRights.copy(model, made).ifPresent(told);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(made);
      throw e;
    }
    return made;
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
  }

  /** The file under a name that is free; nothing that was kept before is lost. */
  private static Path keep(Path file) throws IOException {
    Path kept = file.resolveSibling(file.getFileName() + KEPT);
    for (int i = 2; Files.exists(kept, LinkOption.NOFOLLOW_LINKS); i++) {
      kept = file.resolveSibling(file.getFileName() + KEPT + "." + i);
    }
    Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
    return kept;
  }
}
