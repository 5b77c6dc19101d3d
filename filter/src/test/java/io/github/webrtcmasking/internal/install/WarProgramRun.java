package io.github.webrtcmasking.internal.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.webrtcmasking.internal.support.Product;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The program with a jar of each kind, in folders of its own, and what it says. */
abstract class WarProgramRun {

  static final String STANDALONE = "WEB-INF/lib/" + Product.STANDALONE_JAR;
  static final String PLAIN = "WEB-INF/lib/" + Product.PLAIN_JAR;

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  final WarProgram program =
      new WarProgram(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

  @TempDir Path folder;
  @TempDir Path elsewhere;

  OwnJar standalone;
  OwnJar plain;

  @BeforeEach
  void pack() throws IOException {
    Path jar = Files.write(elsewhere.resolve("ours.jar"), Wars.ours("new").bytes());
    standalone = new OwnJar(jar, true);
    plain = new OwnJar(jar, false);
  }

  void install(Path war, OwnJar jar) throws InstallException {
    program.install(new WarOptions(war, Optional.empty()), jar);
  }

  String refused(Path war, OwnJar jar) throws IOException {
    byte[] before = Files.isRegularFile(war) ? Files.readAllBytes(war) : new byte[0];
    Throwable refusal = catchThrowable(() -> install(war, jar));
    assertThat(refusal).isInstanceOf(InstallException.class);
    if (Files.isRegularFile(war)) {
      assertThat(war).hasBinaryContent(before);
    }
    assertThat(out.size()).isZero();
    return refusal.getMessage();
  }

  static List<String> names(Path war) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      return zip.stream().map(Object::toString).toList();
    }
  }

  List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  String said() {
    return out.toString(UTF_8).strip();
  }

  String warned() {
    return err.toString(UTF_8).strip();
  }
}
