package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.testing.NewerJava;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Which servlet API a server has: it needs its own jars and its own shop. */
enum Api {
  /** {@code jakarta.servlet}, on the Java of the tests and on the newest of the machine. */
  JAKARTA("containers", "filter", "webrtc-masking-filter-", "shop.war", "libraries"),

  /** {@code javax.servlet}, on Java 8. */
  JAVAX(
      "old-containers",
      "legacy/javax",
      "webrtc-masking-filter-javax-",
      "old.shop.war",
      "old-libraries");

  private final String part;
  private final String module;
  private final String artifact;
  private final String shop;
  private final String libraries;

  Api(String part, String module, String artifact, String shop, String libraries) {
    this.part = part;
    this.module = module;
    this.artifact = artifact;
    this.shop = shop;
    this.libraries = libraries;
  }

  /** The name of its table in the paper. */
  String part() {
    return part;
  }

  /** The name of the table of applications that nobody here wrote. */
  String warsPart() {
    return this == JAKARTA ? "wars" : "old-wars";
  }

  /** A jar as it was built just now. */
  Path jar(Jar jar) {
    return Path.of("..", module, "target")
        .resolve(artifact + System.getProperty("filter.version") + jar.classifier() + ".jar");
  }

  /** What the shop needs on servers that are no more than a servlet container. */
  List<Path> libraries() {
    return ProcessServer.files(libraries);
  }

  /** The shop, with the jar that it was built with. */
  Path shop() {
    return Path.of(System.getProperty(shop));
  }

  /** On what its servers are tried. */
  List<Platform> platforms() throws IOException {
    return this == JAKARTA ? Platform.all() : Platform.oldest();
  }

  /** A remark where the machine lacks a Java; empty where it does not. */
  String missing() throws IOException {
    if (this == JAVAX) {
      return platforms().isEmpty() ? "\nNo Java 8 was to be had.\n" : "";
    }
    return platforms().size() == 1
        ? "\nOne Java only: the machine had no newer one in `" + NewerJava.FOLDER + "`.\n"
        : "";
  }
}
