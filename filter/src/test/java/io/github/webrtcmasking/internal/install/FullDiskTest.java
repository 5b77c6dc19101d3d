package io.github.webrtcmasking.internal.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.webrtcmasking.testing.ProgramRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar goes into a WAR on a disk of its own that is too small, as a mount that nobody sees. */
class FullDiskTest {

  private static final int PAGES = 200_000;

  private static final String INSTALL =
      """
      mount -t tmpfs -o size=$1k none "$2" && cp "$6" "$2/shop.war" || exit 99
      "$3" -cp "$4" io.github.webrtcmasking.internal.install.FullDiskTest "$2/shop.war" "$5"
      echo "files: $(ls -A "$2" | sort | tr '\\n' ' ')"
      cmp "$2/shop.war" "$6" && echo "as it was"
      """;

  @TempDir private Path folder;

  @BeforeEach
  void needsAMount() throws Exception {
    assumeTrue(
        ProgramRun.of(
                    List.of(
                        "unshare",
                        "--mount",
                        "--map-root-user",
                        "sh",
                        "-c",
                        "mount -t tmpfs none /mnt"))
                .status()
            == 0,
        "not run because this machine lets us have no mount of our own");
  }

  /** With room for neither the new file nor the kept one, for one of them, and for both. */
  @ParameterizedTest
  @CsvSource({"300, false", "500, false", "2000, true"})
  void warStaysAsItWasAndNothingHalfWrittenStaysBesideIt(int kilobytes, boolean fits)
      throws Exception {
    byte[] pages = new byte[PAGES];
    new Random(1).nextBytes(pages);
    Path war =
        Files.write(
            folder.resolve("shop.war"), Wars.of("jakarta").with("pages.bin", pages).bytes());
    Path jar = Files.write(folder.resolve("ours.jar"), Wars.ours("new").bytes());
    Path disk = Files.createDirectory(folder.resolve("disk"));
    String java = ProgramRun.ofJdk("java");
    String said =
        ProgramRun.of(
                List.of(
                    "unshare",
                    "--mount",
                    "--map-root-user",
                    "sh",
                    "-c",
                    INSTALL,
                    "sh",
                    Integer.toString(kilobytes),
                    disk.toString(),
                    java,
                    System.getProperty("java.class.path"),
                    jar.toString(),
                    war.toString()))
            .said();
    if (fits) {
      assertThat(said).contains("installed", "files: shop.war shop.war.original \n");
    } else {
      assertThat(said).contains("refused: ", "files: shop.war \n", "as it was");
    }
  }

  /** What runs where the disk is. */
  public static void main(String[] files) throws IOException {
    WarProgram program = new WarProgram(System.out, System.err);
    try {
      program.install(
          new WarOptions(Path.of(files[0]), Optional.empty()), new OwnJar(Path.of(files[1]), true));
      System.out.println("installed");
    } catch (InstallException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}
