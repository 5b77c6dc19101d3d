package io.github.webrtcmasking.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Payara is told when it starts: its customer, and the settings, as the paper has them. */
final class PayaraCommands {

  private PayaraCommands() {}

  /** A file with them, in that folder. */
  static Path file(Path folder) throws IOException {
    Path password =
        Files.writeString(
            folder.resolve("password.txt"),
            "AS_ADMIN_USERPASSWORD=" + Applications.PASSWORD + "\n");
    return Files.writeString(
        folder.resolve("post-boot.txt"),
        "create-file-user --groups=%s --passwordfile=%s %s\n%s"
            .formatted(
                Applications.ROLE,
                password,
                Applications.USER,
                ProcessServer.settings("Payara", "sh").get(0).replace("asadmin ", "")));
  }
}
