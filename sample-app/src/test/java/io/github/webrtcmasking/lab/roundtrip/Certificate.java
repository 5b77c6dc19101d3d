package io.github.webrtcmasking.lab.roundtrip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A certificate of its own for one host, and the key to it, as PEM.
 *
 * @param file the certificate
 * @param key the key
 */
public record Certificate(Path file, Path key) {

  /** Makes one in a folder. */
  public static Certificate make(Path folder, String name, String host)
      throws IOException, InterruptedException {
    Certificate made =
        new Certificate(folder.resolve(name + ".crt"), folder.resolve(name + ".key"));
    String command =
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
            + " -subj /CN=%1$s -addext subjectAltName=DNS:%1$s -out %2$s -keyout %3$s"
                .formatted(host, made.file, made.key);
    Process openssl =
        new ProcessBuilder(command.split(" "))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (openssl.waitFor() != 0) {
      throw new IOException("no certificate: " + command);
    }
    return made;
  }

  /** Certificate and key in one file, as HAProxy reads them. */
  public Path both() throws IOException {
    return Files.writeString(
        file.resolveSibling(file.getFileName() + ".pem"),
        Files.readString(file) + Files.readString(key));
  }
}
