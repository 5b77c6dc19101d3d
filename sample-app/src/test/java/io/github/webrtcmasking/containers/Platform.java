package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.testing.NewerJava;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java that servers run on.
 *
 * @param version as people say it, such as {@code 17}
 * @param home its folder
 */
record Platform(String version, Path home) {

  /** That of the tests, and the newest of the machine where it has a newer one. */
  static List<Platform> all() throws IOException {
    List<Platform> all = new ArrayList<>();
    all.add(
        new Platform(
            Integer.toString(Runtime.version().feature()),
            Path.of(System.getProperty("java.home"))));
    Path newer = NewerJava.find();
    if (newer != null) {
      Path home = newer.getParent().getParent();
      all.add(new Platform(Integer.toString(NewerJava.version(home)), home));
    }
    return all;
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
