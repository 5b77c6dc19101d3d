package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.lab.Equipment.Kind;
import java.nio.file.Path;
import java.util.Locale;

/** Browser extensions of our own, unpacked: {@code src/test/extensions/<name>-<browser>}. */
final class Extensions {
  private Extensions() {}

  static Path folder(String name, Kind kind) {
    return Path.of("src", "test", "extensions", name + "-" + kind.name().toLowerCase(Locale.ROOT))
        .toAbsolutePath();
  }
}
