package io.github.webrtcmasking.internal.deployment.constraint;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a descriptor closes, and whether the endpoints are among it. */
class DeclaredConstraintsTest {

  private static final String PATH = "/webrtc-masking";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/*,                        true",
    "/,                         true",
    "*.js,                      true",
    "/webrtc-masking/*,         true",
    "/webrtc-masking,           true",
    "/webrtc-masking/challenge, true",
    "/webrtc-masking/a/*,       true",
    "admin/*,                   true", // servers read it in several ways
    "'',                        true",
    "/admin/*,                  false",
    "/webrtc-masking-2/*,       false",
    "/webrtc,                   false",
    "*.do,                      false",
  })
  void closedPatternReachesTheEndpointsWhereItCoversThem(String pattern, boolean reached)
      throws Exception {
    assertThat(read(closed(pattern, "")).reach(PATH)).isEqualTo(reached);
  }

  @Test
  void constraintWithoutRolesClosesNothing() throws Exception {
    DeclaredConstraints declared = read(closed("/*", "").replace("<auth-constraint/>", ""));

    assertThat(declared.reach(PATH)).isFalse();
  }

  @Test
  void endpointsThatTheApplicationOpensNeedNoConstraintOfOurs() throws Exception {
    String opened = closed("/webrtc-masking/*", "").replace("<auth-constraint/>", "");
    DeclaredConstraints declared = read(opened + closed("/*", ""));

    assertThat(declared.reach(PATH)).isFalse();
    assertThat(declared.aimedAt(PATH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GET, true", "POST, true", "HEAD, true", "TRACE, false", "PUT, false"})
  void constraintOnMethodsThatNobodySendsUsReachesNothing(String method, boolean reached)
      throws Exception {
    String constraint = closed("/*", "<http-method>" + method + "</http-method>");

    assertThat(read(constraint).reach(PATH)).isEqualTo(reached);
    assertThat(read("<deny-uncovered-http-methods/>" + constraint).reach(PATH)).isTrue();
  }

  @Test
  void constraintOnTheEndpointsThemselvesIsNamed() throws Exception {
    DeclaredConstraints declared = read(closed("/webrtc-masking/*", "") + closed("/*", ""));

    assertThat(declared.aimedAt(PATH)).containsExactly("/webrtc-masking/*");
  }

  @Test
  void constraintsOfSeveralDescriptorsAddUp() throws Exception {
    DeclaredConstraints declared = read("").and(read(closed("/*", "")));

    assertThat(declared.reach(PATH)).isTrue();
    assertThat(read("").and(read("")).reach(PATH)).isFalse();
    assertThat(DeclaredConstraints.EVERYTHING.reach(PATH)).isTrue();
  }

  @Test
  void oldDescriptorWithDoctypeIsRead() throws Exception {
    String doctype =
        "<!DOCTYPE web-app PUBLIC '-//Sun Microsystems, Inc.//DTD Web Application 2.3//EN'"
            + " 'http://java.sun.com/dtd/web-app_2_3.dtd'>";

    assertThat(parse(doctype + webApp(closed("/*", ""))).reach(PATH)).isTrue();
    assertThat(parse(doctype + webApp("")).reach(PATH)).isFalse();
  }

  @Test
  void nothingOutsideOfTheFileIsRead(@TempDir Path folder) throws Exception {
    Path outside = Files.writeString(folder.resolve("outside.xml"), closed("/*", ""));
    String text =
        "<!DOCTYPE web-app [<!ENTITY more SYSTEM '" + outside.toUri() + "'>]>" + webApp("&more;");

    // Refused or left out: the caller takes a refusal for closed.
    try {
      assertThat(parse(text).reach(PATH)).isFalse();
    } catch (XMLStreamException refused) {
      assertThat(refused).hasMessageContaining("more");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<web-app>", "<web-app></web>", "no xml"})
  void whatIsNoXmlIsRefused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(XMLStreamException.class);
  }

  @Test
  void onlyWhatSurelyDeclaresNothingIsLeftUnread() {
    String closing = webApp(closed("/*", ""));
    String doctype = "<!DOCTYPE web-app [<!ENTITY more SYSTEM 'more.xml'>]>";

    assertThat(mayDeclare(webApp(""), UTF_8)).isFalse();
    assertThat(mayDeclare(webApp("").replace("app", "fragment"), UTF_8)).isFalse();
    assertThat(mayDeclare(closing, UTF_8)).isTrue();
    assertThat(mayDeclare(closing, UTF_16)).isTrue();
    assertThat(mayDeclare(closing, Charset.forName("IBM037"))).isTrue();
    assertThat(mayDeclare(doctype + webApp("&more;"), UTF_8)).isTrue();
    assertThat(mayDeclare("", UTF_8)).isTrue();
    assertThat(mayDeclare("no xml", UTF_8)).isTrue();
  }

  private static boolean mayDeclare(String text, Charset encoding) {
    return ConstraintReader.mayDeclare(text.getBytes(encoding));
  }

  private static String closed(String pattern, String methods) {
    return """
        <security-constraint><web-resource-collection>
        <web-resource-name>all</web-resource-name><url-pattern> %s </url-pattern>%s
        </web-resource-collection><auth-constraint/></security-constraint>
        """
        .formatted(pattern, methods);
  }

  private static String webApp(String parts) {
    return "<web-app>"
        + parts
        + "<servlet-mapping><url-pattern>/*</url-pattern></servlet-mapping>"
        + "</web-app>";
  }

  private static DeclaredConstraints read(String parts) throws XMLStreamException {
    return parse(webApp(parts));
  }

  private static DeclaredConstraints parse(String text) throws XMLStreamException {
    return ConstraintReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
