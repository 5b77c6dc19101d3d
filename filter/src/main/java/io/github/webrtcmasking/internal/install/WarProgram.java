package io.github.webrtcmasking.internal.install;

import io.github.webrtcmasking.internal.support.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The commands {@code install} and {@code uninstall}. */
public final class WarProgram {

  private final PrintStream out;
  private final PrintStream err;

  /** What is done goes to the one, what is to be looked at to the other. */
  public WarProgram(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Puts the jar that this program runs from into a WAR file.
   *
   * @throws UsageException if the words cannot be obeyed
   * @throws InstallException if the file cannot be
   */
  public void install(List<String> words) throws UsageException, InstallException {
    WarOptions options = WarOptions.parse("install", words);
    install(options, OwnJar.running());
  }

  void install(WarOptions options, OwnJar jar) throws InstallException {
    doing(options, war -> install(war, options, jar));
  }

  /**
   * Takes every version of the jar out of a WAR file.
   *
   * @throws UsageException if the words cannot be obeyed
   * @throws InstallException if the file cannot be
   */
  public void uninstall(List<String> words) throws UsageException, InstallException {
    WarOptions options = WarOptions.parse("uninstall", words);
    doing(options, war -> uninstall(war, options));
  }

  private interface Work {
    void on(Path war) throws IOException, InstallException;
  }

  private static void doing(WarOptions options, Work work) throws InstallException {
    try {
      work.on(regularFile(options.war()));
    } catch (ZipException e) {
      throw failed(options, "it cannot be read as a WAR file: " + e.getMessage(), e);
    } catch (FileAlreadyExistsException e) {
      throw failed(options, e.getFile() + " is there already", e);
    } catch (IOException e) {
      throw failed(options, e.toString(), e);
    }
  }

  private static InstallException failed(WarOptions options, String why, Exception cause) {
    return new InstallException(options.war() + " is left as it is: " + why, cause);
  }

  private static Path regularFile(Path war) throws IOException, InstallException {
    if (Files.isDirectory(war)) {
      throw new InstallException(
          war + " is a folder: copy the jar into its WEB-INF/lib, or take it out there");
    }
    if (!Files.isRegularFile(war)) {
      throw new InstallException("there is no file " + war);
    }
    return war.toRealPath(); // a link stays a link
  }

  private void install(Path war, WarOptions options, OwnJar jar)
      throws IOException, InstallException {
    WarContent content = WarReader.read(war);
    Optional<String> refusal = Findings.refusal(content);
    if (refusal.isPresent()) {
      throw new InstallException(options.war() + " is left as it is: " + refusal.get());
    }
    ZipAddition added = jar.addition();
    Findings.warnings(content, jar).forEach(this::warn);
    if (content.ours().equals(Set.of(added.name()))
        && content.signatures().isEmpty()
        && options.output().isEmpty()
        && isIn(war, added)) {
      out.println(options.war() + ": " + added.name() + " is in it already");
      return;
    }
    Set<String> removed = new HashSet<>(content.ours());
    removed.addAll(content.signatures());
    removed.add(added.name());
    String where = write(war, options, removed, Optional.of(added));
    String instead =
        content.ours().isEmpty()
            ? ""
            : " in place of " + String.join(", ", content.ours().stream().sorted().toList());
    out.println(options.war() + ": " + added.name() + " is in it now" + instead + "; " + where);
  }

  private void uninstall(Path war, WarOptions options) throws IOException, InstallException {
    WarContent content = WarReader.read(war);
    if (content.ours().isEmpty()) {
      throw new InstallException(
          options.war() + " is left as it is: no jar in its WEB-INF/lib is the filter's");
    }
    String where = write(war, options, content.ours(), Optional.empty());
    String names = String.join(", ", content.ours().stream().sorted().toList());
    out.println(options.war() + ": " + names + " is out of it now; " + where);
  }

  private static boolean isIn(Path war, ZipAddition added) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      ZipEntry entry = zip.getEntry(added.name());
      return entry != null && added.hasContent(zip.getInputStream(entry).readAllBytes());
    }
  }

  private void warn(String warning) {
    err.println("warning: " + warning);
  }

  /** Writes the new file; says where it is, and where the old one. */
  private String write(
      Path war, WarOptions options, Set<String> removed, Optional<ZipAddition> added)
      throws IOException {
    try (FileChannel from = FileChannel.open(war)) {
      ZipDirectory directory = ZipDirectory.read(from);
      Replacement.Writer writer = to -> ZipEdit.write(from, directory, removed, added, to);
      if (options.output().isPresent()) {
        Path output = options.output().get();
        Replacement.create(output, war, writer, this::warn);
        return "written to " + output;
      }
      return "the file of before is " + Replacement.replace(war, writer, this::warn);
    }
  }
}
