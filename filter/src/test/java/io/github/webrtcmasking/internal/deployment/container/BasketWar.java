package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.deployment.container.basket.BasketServlet;
import java.nio.file.Path;
import java.util.List;

/** The application that keeps a basket in its sessions, with our jar in it or without. */
final class BasketWar {

  /** Sessions that are kept by the server's own means for all nodes. */
  static final String DISTRIBUTABLE = "<distributable/>";

  private static final String BASKET =
      """
      <servlet>
        <servlet-name>basket</servlet-name>
        <servlet-class>%s</servlet-class>
        <async-supported>true</async-supported>
      </servlet>
      <servlet-mapping>
        <servlet-name>basket</servlet-name>
        <url-pattern>/basket/*</url-pattern>
      </servlet-mapping>
      """
          .formatted(BasketServlet.class.getName());

  /** The same for every node and start, as {@code docs/vantage.md} asks of whoever runs several. */
  static final String SETTINGS =
      WebXml.VANTAGE
          + WebXml.setting(
              "vantage.secret", "3faeff74798f50dfb39e9581525fb3debff73078b553ca21f1e0e85d567c83aa")
          + WebXml.setting("trusted-proxies", "127.0.0.0/8");

  /** The same for visits that all send their datagrams from one address. */
  static final String ONE_SENDER = SETTINGS + WebXml.setting("self-check", "off");

  private BasketWar() {}

  /** With our jar on a server that has all that it needs, and more parts of the descriptor. */
  static War withJarAlone(String... parts) {
    return alone(SETTINGS, parts);
  }

  /**
   * The same for visits that all send their datagrams from one address, which is a fault that the
   * self-check would find.
   */
  static War withJarAloneAndOneSender(String... parts) {
    return alone(ONE_SENDER, parts);
  }

  private static War alone(String settings, String... parts) {
    return War.of(webXml(settings, parts), Library.FILTER).withPackageOf(BasketServlet.class);
  }

  /** With a build of our jar and what it needs on a plain servlet container. */
  static War withJar(Path jar, String... parts) {
    return withSettings(jar, SETTINGS, parts);
  }

  /** The same with other settings than the usual ones. */
  static War withSettings(Path jar, String settings, String... parts) {
    return War.of(webXml(settings, parts), Library.JSONB)
        .withJars(List.of(jar))
        .withPackageOf(BasketServlet.class);
  }

  /** Without our jar and what it needs. */
  static War withoutJar(String... parts) {
    return War.of(webXml(SETTINGS, parts), new Library[0]).withPackageOf(BasketServlet.class);
  }

  private static String webXml(String settings, String... parts) {
    return WebXml.complete(BASKET, settings, String.join("\n", parts));
  }
}
