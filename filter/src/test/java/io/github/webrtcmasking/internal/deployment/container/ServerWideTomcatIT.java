package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.Await;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar in the {@code lib} of a Tomcat as it is downloaded, for all applications. */
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"tomcat-zip", "tomcat-zip-11"})
class ServerWideTomcatIT {

  private static final String USERS =
      """
      <tomcat-users xmlns="http://tomcat.apache.org/xml" version="1.0">
        <user username="admin" password="secret"
              roles="manager-gui,manager-script,manager-jmx,admin-gui"/>
      </tomcat-users>
      """;

  private static final String KEPT_SESSIONS =
      "<Context><Manager pathname=\"SESSIONS.ser\"/></Context>";

  private static final String ACCOUNT =
      "Basic " + Base64.getEncoder().encodeToString("admin:secret".getBytes(UTF_8));

  private static ServerWide server;
  private static TomcatZip tomcat;

  @Parameter String version;

  @BeforeParameterizedClassInvocation
  static void start(String version) throws Exception {
    server = new ServerWide();
    StringBuilder options = new StringBuilder("CATALINA_OPTS=\"");
    server.settings().forEach((key, value) -> options.append(" -D" + key + "=" + value));
    tomcat =
        TomcatZip.serverWide(
            version,
            Map.of(
                "conf/tomcat-users.xml", USERS,
                "conf/context.xml", KEPT_SESSIONS,
                "bin/setenv.sh", options.append('"').toString()));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    tomcat.close();
  }

  private static Visitor administrator(String console) {
    Visitor administrator = new Visitor(tomcat.application(console));
    administrator.sendAlways("Authorization", ACCOUNT);
    return administrator;
  }

  @Test
  void everythingHoldsForAllApplications() throws Exception {
    server.requireEachItsOwn(tomcat::application);
    server.requireOwnJarNamed(tomcat::application, tomcat.log());
    requireConsolesAlone();
    requireCountersOfTheirOwn();
    Visitor manager = administrator("manager");
    String gone =
        server.requireOthersGoOn(
            tomcat::application,
            tomcat.log(),
            name ->
                assertThat(manager.get("/text/undeploy?path=/" + name).body()).startsWith("OK"));
    String stays = gone.equals(ServerWide.SHOP) ? ServerWide.NEWS : ServerWide.SHOP;
    requireSessionsOutliveReload(stays);
    // It collects garbage first, and names the applications that are in memory all the same.
    assertThat(
            Await.until(
                Duration.ofSeconds(10),
                () ->
                    !manager
                        .get("/text/findleaks")
                        .body()
                        .matches("(?s).*/(" + gone + "|" + stays + ").*")))
        .isTrue();
  }

  /** They are in the same server, and nobody shops there. */
  private static void requireConsolesAlone() {
    for (String console : new String[] {"manager", "host-manager"}) {
      Visitor administrator = administrator(console);
      assertThat(administrator.get("/html").body()).contains("Tomcat").doesNotContain("probe.js");
      assertThat(administrator.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(404);
      assertThat(tomcat.log())
          .containsPattern("/" + console + " \\(.*\\) belongs to the server: the WebRTC masking");
    }
    assertThat(administrator("manager").get("/text/list").body()).startsWith("OK").contains("/own");
  }

  private static void requireCountersOfTheirOwn() {
    String beans =
        administrator("manager").get("/jmxproxy/?qry=io.github.webrtcmasking:type=*,*").body();
    for (String name : new String[] {ServerWide.SHOP, ServerWide.NEWS, ServerWide.OWN}) {
      assertThat(beans.substring(beans.indexOf("context=\"/" + name + "\"")).lines())
          .as(name)
          .filteredOn(line -> line.startsWith("AnswersAccepted"))
          .first()
          .isEqualTo("AnswersAccepted: 1");
    }
    assertThat(beans).doesNotContain("\"/closed\"", "manager");
  }

  /** The server's class loader writes them down and reads them back; the log goes on as well. */
  private static void requireSessionsOutliveReload(String name) throws Exception {
    Visitor visitor = ServerWide.visitor(name, tomcat::application);
    server.requireAssessed(name, visitor);

    assertThat(administrator("manager").get("/text/reload?path=/" + name).body()).startsWith("OK");

    assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
    assertThat(tomcat.log().lines().filter(line -> line.contains(" serves /" + name + ": ")))
        .hasSize(2);
  }
}
