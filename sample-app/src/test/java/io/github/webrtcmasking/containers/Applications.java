package io.github.webrtcmasking.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The shop as it is built, with one of the jars, in the forms that are tried on each server. */
final class Applications {

  /** How the shop is changed. */
  enum Form {
    /**
     * As it is, without the jar. It is asked first: whatever a server keeps of the application that
     * it served first, such as the JSP compiler's first stack trace, is then not of ours.
     */
    BARE,
    /** As it is. */
    SHOP,
    /** Behind FORM login, all of it. */
    CLOSED,
    /** The same, with {@code deny-uncovered-http-methods}. */
    DENIED;

    /** Its context path without the slash, and its file without the ending. */
    String title() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static final String USER = "alice";
  static final String PASSWORD = "wonderland";
  static final String ROLE = "customer";

  /** The page that the gate refuses. */
  static final String GUARDED = "cart.jsp";

  private static final String SETTINGS =
      """
      webrtc.masking.vantage.port=%d
      webrtc.masking.gate.names=cart
      webrtc.masking.gate.mode=enforce
      webrtc.masking.gate.cart.path=/cart.jsp
      webrtc.masking.gate.cart.action=deny
      """;

  private static final String LOGIN =
      """
      <%@ page contentType="text/html; charset=UTF-8" session="true" %>
      <!DOCTYPE html><html lang="en"><head><title>Login</title><link rel="icon" href="data:,"></head>
      <body><form id="login" method="post" action="j_security_check">
      <input type="hidden" name="token" value="${sessionScope.token}">
      <input name="j_username"><input name="j_password" type="password"></form></body></html>
      """;

  private static final String CONSTRAINT =
      """
      <security-constraint><web-resource-collection><web-resource-name>all</web-resource-name>
      <url-pattern>/*</url-pattern></web-resource-collection>
      <auth-constraint><role-name>customer</role-name></auth-constraint></security-constraint>
      <login-config><auth-method>FORM</auth-method><realm-name>file</realm-name>
      <form-login-config><form-login-page>/login-form.jsp</form-login-page>
      <form-error-page>/login-form.jsp</form-error-page></form-login-config></login-config>
      """;

  /** Payara's and GlassFish's own file: which of their groups is which role. */
  private static final String ROLES =
      "<glassfish-web-app><security-role-mapping><role-name>%1$s</role-name>"
          + "<group-name>%1$s</group-name></security-role-mapping></glassfish-web-app>";

  private final Map<String, Path> files = new LinkedHashMap<>();

  /**
   * New files.
   *
   * @param folder where they are made
   * @param row for which server, and with which jar
   * @param vantagePort where all of them have their vantage
   */
  Applications(Path folder, Row row, int vantagePort) throws IOException {
    for (Form form : Form.values()) {
      files.put(form.title(), make(folder, form, row, vantagePort));
    }
  }

  /** By their names, in the order in which they are tried. */
  Map<String, Path> files() {
    return files;
  }

  private static Path make(Path folder, Form form, Row row, int vantagePort) throws IOException {
    ServerKind kind = row.kind();
    Path file = Files.copy(kind.api().shop(), folder.resolve(form.title() + ".war"));
    try (FileSystem war = FileSystems.newFileSystem(file)) {
      Path lib = war.getPath("/WEB-INF/lib");
      Files.createDirectories(lib);
      try (Stream<Path> old = Files.list(lib)) {
        for (Path each : old.toList()) {
          Files.delete(each);
        }
      }
      for (Path each : kind.libraries()) {
        Files.copy(each, lib.resolve(each.getFileName().toString()));
      }
      if (form != Form.BARE) {
        Files.copy(row.jarFile(), lib.resolve(row.jarFile().getFileName().toString()));
      }
      Files.writeString(
          war.getPath("/WEB-INF/classes/META-INF/microprofile-config.properties"),
          SETTINGS.formatted(vantagePort));
      Files.writeString(war.getPath("/WEB-INF/glassfish-web.xml"), ROLES.formatted(ROLE));
      if (form == Form.CLOSED || form == Form.DENIED) {
        Files.writeString(war.getPath("/login-form.jsp"), LOGIN);
        Path descriptor = war.getPath("/WEB-INF/web.xml");
        Files.writeString(descriptor, closed(form, Files.readString(descriptor, UTF_8)));
      }
    }
    return file;
  }

  private static String closed(Form form, String descriptor) {
    String closed = descriptor.replaceFirst("(?s)<login-config>.*</login-config>", CONSTRAINT);
    return form == Form.CLOSED
        ? closed
        : closed
            .replaceFirst("xmlns=\"[^\"]+\"", "xmlns=\"http://xmlns.jcp.org/xml/ns/javaee\"")
            .replaceFirst(
                "xsi:schemaLocation=\"[^\"]+\"",
                "xsi:schemaLocation=\"http://xmlns.jcp.org/xml/ns/javaee"
                    + " http://xmlns.jcp.org/xml/ns/javaee/web-app_3_1.xsd\"")
            .replaceFirst("version=\"3.0\" metadata", "version=\"3.1\" metadata")
            .replace("</web-app>", "<deny-uncovered-http-methods/></web-app>");
  }
}
