package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.deployment.container.same.Counts;
import io.github.webrtcmasking.internal.deployment.container.same.PartsServlet;
import io.github.webrtcmasking.internal.deployment.container.same.TrailFilter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** One application in the forms that its descriptor can give it, each below a path of its own. */
enum SameApplication {
  /** Of the year 2013, and lets the container look for more. */
  OPEN(
      "<web-app xmlns='http://xmlns.jcp.org/xml/ns/javaee' version='3.1'>",
      WebXml.VANTAGE,
      Descriptor.ALL),
  /** Of the year 2009, says that there is nothing else to look for, and may be on several nodes. */
  COMPLETE(
      "<web-app xmlns='http://java.sun.com/xml/ns/javaee' version='3.0' metadata-complete='true'>",
      WebXml.NO_VANTAGE,
      Descriptor.ALL + "<distributable/>"),
  /** Of today, with everything that Servlet 6 lets a descriptor say; may be on several nodes. */
  MODERN(
      "<web-app xmlns='https://jakarta.ee/xml/ns/jakartaee' version='6.0'>",
      WebXml.NO_VANTAGE,
      Descriptor.ALL + Descriptor.SECRETS + Descriptor.MODERN + "<distributable/>"),
  /** With methods that its constraints leave out, which are then denied. */
  STRICT(
      "<web-app xmlns='http://xmlns.jcp.org/xml/ns/javaee' version='3.1'>",
      WebXml.NO_VANTAGE,
      Descriptor.ALL + Descriptor.SECRETS + WebXml.DENY_UNCOVERED),
  /** Behind a login page, with methods that nobody has thought of. */
  LOGIN(
      "<web-app xmlns='http://xmlns.jcp.org/xml/ns/javaee' version='3.1'>",
      WebXml.NO_VANTAGE,
      Descriptor.ALL + WebXml.FORM_LOGIN),
  /** With a page of its own at the root, which no welcome file answers. */
  HOME(
      "<web-app xmlns='http://xmlns.jcp.org/xml/ns/javaee' version='3.1'>",
      WebXml.NO_VANTAGE,
      "<servlet><servlet-name>home</servlet-name><jsp-file>/home.jsp</jsp-file></servlet>"
          + "<servlet-mapping><servlet-name>home</servlet-name><url-pattern>/</url-pattern>"
          + "</servlet-mapping>"),
  /** With nothing but files. */
  BARE("<web-app xmlns='http://xmlns.jcp.org/xml/ns/javaee' version='3.1'>", WebXml.NO_VANTAGE, "");

  /** Before any start, as files of a release are. */
  private static final Instant DATE = Instant.parse("2020-02-02T02:02:02Z");

  private final String root;
  private final String settings;
  private final String body;

  SameApplication(String root, String settings, String body) {
    this.root = root;
    this.settings = settings;
    this.body = body;
  }

  /** Below which it is, without a slash. */
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them, with the jar or without. */
  static Map<String, War> all(boolean withJar, Library... libraries) {
    Map<String, War> all = new LinkedHashMap<>();
    for (SameApplication each : values()) {
      all.put(each.path(), each.war(withJar, libraries));
    }
    return all;
  }

  private War war(boolean withJar, Library... libraries) {
    List<Library> all = new ArrayList<>(Arrays.asList(libraries));
    if (withJar) {
      all.add(Library.FILTER);
    }
    return War.of(root + settings + body + "</web-app>", all.toArray(Library[]::new))
        .withPackageOf(PartsServlet.class)
        .with("start.html", "<!DOCTYPE html><html><head></head><body>Start</body></html>")
        .with("folder/start.jsp", "<html><head></head><body>Folder ${1 + 1}</body></html>")
        .with("empty/other.txt", "other")
        .with("home.jsp", "<html><head></head><body>Home ${1 + 1}</body></html>")
        .with("session.jsp", "<html><head></head><body>${1 + 2}</body></html>")
        .with("none.jsp", "<%@page session='false'%><html><head></head><body>none</body></html>")
        .with("missing.html", "<html><head></head><body>Nothing here</body></html>")
        .with("note.txt", "0123456789".repeat(100))
        .with("large.txt", "0123456789".repeat(15_000))
        .with("umlaut.html", "<html><head></head><body>\u00e4</body></html>".getBytes(UTF_8))
        .with("image.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
        .with("odd.odd", "odd")
        .with("WEB-INF/lib/one.jar", fragment("one", ""))
        .with(
            "WEB-INF/lib/two.jar",
            fragment("two", "<ordering><before><name>one</name></before></ordering>"))
        .dated(DATE);
  }

  /** A library with a filter and a file of its own. */
  private static byte[] fragment(String name, String ordering) {
    String descriptor =
        "<web-fragment xmlns='http://xmlns.jcp.org/xml/ns/javaee' version='3.1'><name>"
            + name
            + "</name>"
            + ordering
            + "<distributable/>"
            + WebXml.filter("trail-" + name, TrailFilter.class, "")
            + "</web-fragment>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      put(jar, "META-INF/web-fragment.xml", descriptor);
      put(jar, "META-INF/resources/from-" + name + ".txt", "from " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(JarOutputStream jar, String name, String content) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTime(DATE.toEpochMilli());
    jar.putNextEntry(entry);
    jar.write(content.getBytes(UTF_8));
    jar.closeEntry();
  }

  /** Parts of descriptors. */
  private static final class Descriptor {

    static final String ALL =
        """
        <display-name>Same</display-name>
        %s
        <filter-mapping>
          <filter-name>declared</filter-name><url-pattern>/*</url-pattern>
          <dispatcher>REQUEST</dispatcher><dispatcher>FORWARD</dispatcher>
          <dispatcher>INCLUDE</dispatcher><dispatcher>ERROR</dispatcher>
        </filter-mapping>
        <filter-mapping>
          <filter-name>by-name</filter-name><servlet-name>parts</servlet-name>
        </filter-mapping>
        <listener><listener-class>%s</listener-class></listener>
        <servlet>
          <servlet-name>parts</servlet-name><servlet-class>%s</servlet-class>
          <async-supported>true</async-supported>
        </servlet>
        <servlet-mapping><servlet-name>parts</servlet-name><url-pattern>/p/*</url-pattern>
        </servlet-mapping>
        <servlet-mapping><servlet-name>parts</servlet-name><url-pattern>/page/*</url-pattern>
        </servlet-mapping>
        <servlet-mapping><servlet-name>parts</servlet-name><url-pattern>/part</url-pattern>
        </servlet-mapping>
        <welcome-file-list>
          <welcome-file>start.html</welcome-file><welcome-file>start.jsp</welcome-file>
        </welcome-file-list>
        <error-page><error-code>404</error-code><location>/missing.html</location></error-page>
        <error-page><error-code>500</error-code><location>/p/failed</location></error-page>
        <error-page><exception-type>java.lang.IllegalStateException</exception-type>
          <location>/p/failed</location></error-page>
        """
            .formatted(
                declared("declared") + declared("by-name"),
                Counts.class.getName(),
                PartsServlet.class.getName());

    static final String SECRETS =
        """
        <security-constraint>
          <web-resource-collection><web-resource-name>secret</web-resource-name>
            <url-pattern>/secret/*</url-pattern></web-resource-collection>
          <auth-constraint><role-name>customer</role-name></auth-constraint>
        </security-constraint>
        <security-constraint>
          <web-resource-collection><web-resource-name>half</web-resource-name>
            <url-pattern>/half/*</url-pattern><http-method>GET</http-method>
          </web-resource-collection>
          <auth-constraint><role-name>customer</role-name></auth-constraint>
        </security-constraint>
        <security-constraint>
          <web-resource-collection><web-resource-name>never</web-resource-name>
            <url-pattern>/never/*</url-pattern></web-resource-collection>
          <auth-constraint/>
        </security-constraint>
        <login-config><auth-method>BASIC</auth-method><realm-name>shop</realm-name></login-config>
        <security-role><role-name>customer</role-name></security-role>
        """;

    static final String MODERN =
        """
        <request-character-encoding>UTF-8</request-character-encoding>
        <response-character-encoding>UTF-8</response-character-encoding>
        <session-config><session-timeout>7</session-timeout>
          <cookie-config><name>SHOPID</name></cookie-config>
          <tracking-mode>URL</tracking-mode></session-config>
        <absolute-ordering><name>one</name><others/></absolute-ordering>
        """;

    private static String declared(String name) {
      return "<filter><filter-name>"
          + name
          + "</filter-name><filter-class>"
          + TrailFilter.class.getName()
          + "</filter-class><async-supported>true</async-supported></filter>";
    }
  }
}
