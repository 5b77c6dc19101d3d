package io.github.webrtcmasking.internal.install;

import io.github.webrtcmasking.internal.support.Product;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The jar that is put into WAR files: the one that this program runs from.
 *
 * @param file where it is
 * @param isStandalone whether it is the one that brings its libraries
 */
record OwnJar(Path file, boolean isStandalone) {

  /** The jar that this class comes from. */
  static OwnJar running() throws InstallException {
    CodeSource source = OwnJar.class.getProtectionDomain().getCodeSource();
    try {
      Path file = Path.of(source.getLocation().toURI());
      if (Files.isRegularFile(file)) {
        return new OwnJar(file, OwnJar.class.getResource("/" + Product.ONLY_STANDALONE) != null);
      }
    } catch (URISyntaxException | RuntimeException e) {
      throw new InstallException("the jar that this program runs from is not known", e);
    }
    throw new InstallException("this program does not run from the jar; start it with java -jar");
  }

  /** Where it goes, under the name that it was built with. */
  String entry() {
    return "WEB-INF/lib/" + (isStandalone ? Product.STANDALONE_JAR : Product.PLAIN_JAR);
  }

  ZipAddition addition() throws IOException {
    return new ZipAddition(
        entry(),
        Files.readAllBytes(file),
        LocalDateTime.ofInstant(
            Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault()));
  }
}
