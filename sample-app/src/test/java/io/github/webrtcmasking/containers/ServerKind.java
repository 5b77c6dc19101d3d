package io.github.webrtcmasking.containers;

import java.nio.file.Path;
import java.util.List;

/** The servers, each with the jars that are tried on it. */
enum ServerKind {
  PAYARA_MICRO("Payara Micro 6"),
  PAYARA("Payara Server 6"),
  WILDFLY("WildFly 39"),
  LIBERTY("Open Liberty 26"),
  TOMEE("TomEE 9, plume"),
  TOMCAT_10("Tomcat 10.1"),
  TOMCAT_11("Tomcat 11"),
  JETTY_12_0("Jetty 12.0, ee10"),
  JETTY_12_1("Jetty 12.1, ee11"),
  UNDERTOW("Undertow 2.3, embedded");

  private final String title;

  ServerKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Whether it brings JSON-B and MicroProfile Config, so that the smaller jar is enough. */
  boolean bringsLibraries() {
    return switch (this) {
      case PAYARA_MICRO, PAYARA, WILDFLY, LIBERTY, TOMEE -> true;
      case TOMCAT_10, TOMCAT_11, JETTY_12_0, JETTY_12_1, UNDERTOW -> false;
    };
  }

  /** TomEE 9 installs a security policy, which no Java has from version 24 on. */
  boolean startsOn(Platform platform) {
    return this != TOMEE || Integer.parseInt(platform.version()) < 24;
  }

  List<Jar> jars() {
    return bringsLibraries() ? List.of(Jar.PLAIN, Jar.STANDALONE) : List.of(Jar.STANDALONE);
  }

  /** What the shop itself needs and an application server brings: JSTL and JSON-P. */
  List<Path> libraries() {
    return switch (this) {
      case PAYARA_MICRO, PAYARA, WILDFLY, LIBERTY, TOMEE -> List.of();
      case TOMCAT_10, TOMCAT_11, UNDERTOW -> ProcessServer.files("libraries");
      case JETTY_12_0, JETTY_12_1 ->
          ProcessServer.files("libraries").stream()
              .filter(file -> !file.getFileName().toString().contains("jstl"))
              .toList();
    };
  }

  /**
   * A server that is not started yet.
   *
   * @param home an empty folder of its own
   */
  RealServer on(Platform platform, Path home) {
    return switch (this) {
      case PAYARA_MICRO -> new PayaraMicroServer(platform, home);
      case PAYARA -> new PayaraServer(platform, home);
      case WILDFLY -> new WildFlyServer(platform, home);
      case LIBERTY -> new LibertyServer(platform, home);
      case TOMEE -> new TomcatServer(platform, home, "tomee");
      case TOMCAT_10 -> new TomcatServer(platform, home, "tomcat-10");
      case TOMCAT_11 -> new TomcatServer(platform, home, "tomcat-11");
      case JETTY_12_0 -> new JettyServer(platform, home, "jetty-12.0", "ee10");
      case JETTY_12_1 -> new JettyServer(platform, home, "jetty-12.1", "ee11");
      case UNDERTOW -> new UndertowServer(platform, home);
    };
  }
}
