package io.github.webrtcmasking.internal.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/**
 * Who may read and write a file. A temporary file may be read by its owner only, and whoever runs
 * this program, often root, is not the server.
 */
final class AccessRights {

  private AccessRights() {}

  /** Gives them to another file; says what could not be given. Some file systems have none. */
  static Optional<String> copy(Path from, Path to) throws IOException {
    PosixFileAttributeView source = view(from);
    PosixFileAttributeView target = view(to);
    return source == null || target == null
        ? Optional.empty()
        : copy(source.readAttributes(), target);
  }

  static Optional<String> copy(PosixFileAttributes from, PosixFileAttributeView to)
      throws IOException {
    Optional<String> told = Optional.empty();
    PosixFileAttributes before = to.readAttributes();
    try {
      // The group first: it may be one of ours where the owner cannot be given.
      if (!before.group().equals(from.group())) {
        to.setGroup(from.group());
      }
      if (!before.owner().equals(from.owner())) {
        to.setOwner(from.owner());
      }
    } catch (IOException e) {
      told =
          Optional.of(
              "the new file belongs to %s, and not to %s as the old one: see that the server can read it"
                  .formatted(names(to.readAttributes()), names(from)));
    }
    // Behind the owner: a new owner takes rights away.
    to.setPermissions(from.permissions());
    return told;
  }

  private static String names(PosixFileAttributes file) {
    return file.owner().getName() + ":" + file.group().getName();
  }

  private static PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
