package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.testing.Events;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An application of Java EE with our jar in it, put into {@code webapps-javaee} of a Tomcat as it
 * is downloaded: Tomcat converts it, leaves our classes as they are, and it works at once.
 */
class WebappsJavaeeIT {

  private static final String NAME = "LegacyServlet";

  private static final String SOURCE =
      """
      import javax.servlet.http.*;

      public class LegacyServlet extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
          request.getSession();
          response.setContentType("text/html;charset=utf-8");
          response.getWriter().print("<html><head></head><body>verdict="
              + request.getAttribute("webrtc.masking.verdict") + "</body></html>");
        }
      }
      """;

  private static final String PAGE =
      """
      <%@ page import="javax.servlet.http.HttpSession" pageEncoding="UTF-8" %>
      <html><head></head><body><% HttpSession ours = request.getSession(); %>
      verdict=${requestScope['webrtc.masking'].verdict}</body></html>
      """;

  private static final String SERVLET =
      """
      <servlet><servlet-name>old</servlet-name><servlet-class>LegacyServlet</servlet-class></servlet>
      <servlet-mapping><servlet-name>old</servlet-name><url-pattern>/old</url-pattern>
      </servlet-mapping>
      """;

  /**
   * Also what the command line says of applications for them, which no application calls, and what
   * describes the jar.
   */
  private static final Pattern FOR_OLDER_SERVERS =
      Pattern.compile(
          "/javaee/WrongServer|ServletContainerInitializer$|/internal/install/(ServletApi|Findings)\\."
              + "|^META-INF/(MANIFEST\\.MF|maven/)");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "tomcat-zip,    FILTER JSONB CONFIG",
    "tomcat-zip-11, FILTER JSONB CONFIG",
    "tomcat-zip,    STANDALONE",
    "tomcat-zip-11, STANDALONE",
  })
  void applicationOfJavaEeIsConvertedAndServed(String version, String libraries) throws Exception {
    Library[] brought =
        Stream.of(libraries.split(" ", -1)).map(Library::valueOf).toArray(Library[]::new);
    Path ours =
        brought[0] == Library.STANDALONE ? ClassPath.standaloneJar() : ClassPath.filterJar();
    byte[] legacy = compiled();
    assertThat(new String(legacy, UTF_8)).contains("javax/servlet/http/HttpServlet");
    War war =
        War.of(
                WebXml.open(
                    WebXml.VANTAGE, WebXml.setting("trusted-proxies", "127.0.0.0/8"), SERVLET),
                brought)
            .with("WEB-INF/classes/" + NAME + ".class", legacy)
            .with("page.jsp", PAGE);

    try (TomcatZip tomcat = TomcatZip.converting(version, war)) {
      Path converted = tomcat.convertedFolder().resolve("WEB-INF");
      assertThat(Files.readString(converted.resolve("classes/" + NAME + ".class"), ISO_8859_1))
          .contains("jakarta/servlet/http/HttpServlet")
          .doesNotContain("javax/servlet");
      assertThat(contents(converted.resolve("lib").resolve(ours.getFileName())))
          .isEqualTo(contents(ours));

      Visitor honest = new Visitor(tomcat.converted());
      assertThat(assessed(honest)).contains("verdict=CONSISTENT");
      assertThat(honest.get("/page.jsp").body()).contains("verdict=CONSISTENT", "probe.js");
      Visitor masked = new Visitor(tomcat.converted());
      masked.sendAlways("X-Forwarded-For", "10.99.0.7");
      assertThat(assessed(masked)).contains("verdict=MASKED");
      assertThat(tomcat.log()).contains("serves /legacy").doesNotContain("is off");
    }
  }

  private static String assessed(Visitor visitor) throws Exception {
    assertThat(visitor.get("/old").body()).contains("verdict=PENDING", "probe.js");
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    return visitor.get("/old").body();
  }

  /**
   * Of every file in it, by name. Left out is what is there for older servers, and which
   * initializer is named: that of older servers hands over to ours.
   */
  private static Map<String, String> contents(Path jar) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
        if (FOR_OLDER_SERVERS.matcher(entry.getName()).find()) {
          continue;
        }
        byte[] bytes = file.getInputStream(entry).readAllBytes();
        contents.put(entry.getName(), HexFormat.of().formatHex(bytes));
      }
    }
    return contents;
  }

  private byte[] compiled() throws IOException {
    JavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///" + NAME + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return SOURCE;
          }
        };
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
        Stream<Path> jars = Files.list(Path.of("target", "tomcat-9"))) {
      String classPath = jars.map(Path::toString).collect(Collectors.joining(":"));
      List<String> options =
          List.of(
              "-proc:none",
              "--release",
              "8",
              "-Xlint:-options",
              "-d",
              folder.toString(),
              "-cp",
              classPath);
      assertThat(compiler.getTask(null, files, null, options, null, List.of(source)).call())
          .isTrue();
    }
    return Files.readAllBytes(folder.resolve(NAME + ".class"));
  }
}
