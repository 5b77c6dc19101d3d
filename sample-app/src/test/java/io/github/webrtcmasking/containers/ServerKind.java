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
  UNDERTOW("Undertow 2.3, embedded"),
  PAYARA_MICRO_5("Payara Micro 5", Api.JAVAX),
  WILDFLY_26("WildFly 26", Api.JAVAX),
  LIBERTY_EE_8("Open Liberty 26, webProfile-8.0", Api.JAVAX),
  TOMEE_8("TomEE 8, plume", Api.JAVAX),
  TOMCAT_8_5("Tomcat 8.5", Api.JAVAX),
  TOMCAT_9("Tomcat 9", Api.JAVAX),
  JETTY_9_4("Jetty 9.4", Api.JAVAX),
  UNDERTOW_2_2("Undertow 2.2, embedded", Api.JAVAX);

  private final String title;
  private final Api api;

  ServerKind(String title) {
    this(title, Api.JAKARTA);
  }

  ServerKind(String title, Api api) {
    this.title = title;
    this.api = api;
  }

  String title() {
    return title;
  }

  Api api() {
    return api;
  }

  /** Whether it brings JSON-B and MicroProfile Config, so that the smaller jar is enough. */
  boolean bringsLibraries() {
    return switch (this) {
      case PAYARA_MICRO, PAYARA, WILDFLY, LIBERTY, TOMEE -> true;
      case PAYARA_MICRO_5, WILDFLY_26, LIBERTY_EE_8, TOMEE_8 -> true;
      case TOMCAT_10, TOMCAT_11, JETTY_12_0, JETTY_12_1, UNDERTOW -> false;
      case TOMCAT_8_5, TOMCAT_9, JETTY_9_4, UNDERTOW_2_2 -> false;
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
      case PAYARA_MICRO_5, WILDFLY_26, LIBERTY_EE_8, TOMEE_8 -> List.of();
      case TOMCAT_10, TOMCAT_11, UNDERTOW, TOMCAT_8_5, TOMCAT_9, UNDERTOW_2_2 -> api().libraries();
      case JETTY_12_0, JETTY_12_1, JETTY_9_4 ->
          api().libraries().stream()
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
      case PAYARA_MICRO -> new PayaraMicroServer(platform, home, "payara-micro.jar");
      case PAYARA_MICRO_5 -> new PayaraMicroServer(platform, home, "payara-micro-5.jar");
      case PAYARA -> new PayaraServer(platform, home);
      case WILDFLY -> new WildFlyServer(platform, home, "wildfly");
      case WILDFLY_26 -> new WildFlyServer(platform, home, "wildfly-26");
      case LIBERTY -> new LibertyServer(platform, home, LibertyServer.JAKARTA);
      case LIBERTY_EE_8 -> new LibertyServer(platform, home, LibertyServer.JAVA_EE_8);
      case TOMEE -> new TomcatServer(platform, home, "tomee");
      case TOMEE_8 -> new TomcatServer(platform, home, "tomee-8");
      case TOMCAT_8_5 -> new TomcatServer(platform, home, "tomcat-8.5");
      case TOMCAT_9 -> new TomcatServer(platform, home, "tomcat-9");
      case TOMCAT_10 -> new TomcatServer(platform, home, "tomcat-10");
      case TOMCAT_11 -> new TomcatServer(platform, home, "tomcat-11");
      case JETTY_12_0 -> new JettyServer(platform, home, "jetty-12.0", "ee10");
      case JETTY_12_1 -> new JettyServer(platform, home, "jetty-12.1", "ee11");
      case JETTY_9_4 -> new JettyServer(platform, home, "jetty-9.4", "");
      case UNDERTOW, UNDERTOW_2_2 -> new UndertowServer(platform, home);
    };
  }
}
