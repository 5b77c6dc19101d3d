package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.ServerProcess.Kind;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Settings in the places of large servers, as the papers have them. */
class SettingsOnServers {

  private static final String ASADMIN = "asadmin ";

  @Test
  void wildFlyReadsItsFile() throws Exception {
    assertArrives(Kind.WILDFLY, PlacedSettings.only("WildFly", "xml"));
  }

  /** The command writes the file, so that the property is there after the next start. */
  @Test
  void wildFlyIsToldByItsCommand() throws Exception {
    try (ServerProcess server = ServerProcess.start(Kind.WILDFLY, war(Kind.WILDFLY))) {
      assertThat(server.log()).doesNotContain(PlacedSettings.ARRIVED);

      tell(server, PlacedSettings.of("WildFly", "sh").get(1));
      server.restart();

      assertThat(server.log()).contains(PlacedSettings.ARRIVED);
    }
  }

  /** The application is another one's, without the jar. */
  @Test
  void wildFlyLaysTheJarAndItsSettingsOverAnApplication() throws Exception {
    Path folder = ClassPath.newDirectory("overlay");
    Path settings =
        Files.writeString(
            folder.resolve("masking.properties"), "webrtc.masking.trusted-proxies=10.0.0.0/8\n");
    War bare = War.of(WebXml.open(WebXml.VANTAGE), new Library[0]);
    try (ServerProcess server = ServerProcess.start(Kind.WILDFLY, bare)) {
      assertThat(server.log()).doesNotContain("WebRTC Masking Filter");

      tell(
          server,
          PlacedSettings.of("WildFly", "sh")
              .get(0)
              .replace("/srv/masking/masking.jar", ClassPath.filterJar().toString())
              .replace("/srv/masking/masking.properties", settings.toString())
              .replace("shop.war", Container.CONTEXT_PATH.substring(1) + ".war"));

      assertThat(server.log()).contains(PlacedSettings.ARRIVED);
    }
  }

  private static void tell(ServerProcess server, String command) throws Exception {
    Path tools = OutsideServer.installed(Path.of("target", "servers").toAbsolutePath(), "wildfly");
    String here =
        command
            .replace("jboss-cli.sh", "sh " + tools.resolve("bin/jboss-cli.sh"))
            .replace("--connect", "--connect --controller=localhost:" + server.management());
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", here).inheritIO();
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process cli = shell.start();
    assertThat(cli.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(cli.exitValue()).isZero();
  }

  @Test
  void libertyReadsItsFile() throws Exception {
    assertArrives(Kind.LIBERTY, PlacedSettings.only("Open Liberty", "xml"));
  }

  @Test
  void payaraIsToldByBothOfItsCommands() throws Exception {
    for (String command : PlacedSettings.of("Payara", "sh")) {
      assertArrives(Kind.PAYARA, command.replace(ASADMIN, ""));
    }
  }

  @Test
  void glassFishIsToldByItsCommand() throws Exception {
    String command = PlacedSettings.of("Payara", "sh").get(1);
    assertThat(command).contains("create-system-properties");
    assertArrives(Kind.GLASSFISH, command.replace(ASADMIN, ""));
  }

  @Test
  void strongestPlaceCountsOnPayara() throws Exception {
    assertOrder(
        Kind.PAYARA, "set-config-property --propertyName=%s --propertyValue=%s --source=domain");
  }

  /** Liberty alone would let its variables override system properties and the environment. */
  @Test
  void strongestPlaceCountsOnLiberty() throws Exception {
    assertOrder(Kind.LIBERTY, "<variable name=\"%s\" value=\"%s\"/>");
  }

  private static void assertOrder(Kind kind, String format) throws IOException {
    SettingsOrder order = new SettingsOrder();
    try (ServerProcess server =
        ServerProcess.begin(kind, order.wars(kind), order.inServer(format), order.environment())) {
      server.await();
      SettingsOrder.requireObeyed(server.wholeLog(), true);
    }
  }

  @Test
  void strongestPlaceCountsOnWildFly() throws Exception {
    SettingsOrder order = new SettingsOrder();
    try (ServerProcess server =
        ServerProcess.begin(Kind.WILDFLY, order.wars(Kind.WILDFLY), "", order.environment())) {
      server.await();
      SettingsOrder.requireObeyed(server.log(), false);

      tell(
          server,
          "jboss-cli.sh --connect --command='/subsystem=microprofile-config-smallrye"
              + "/config-source=masking:add(ordinal=110, properties={"
              + order.inServer("\"%s\"=\"%s\",").replace("\n", "").replaceAll(",$", "")
              + "})'");
      server.restart();

      SettingsOrder.requireObeyed(server.log(), true);
    }
  }

  private static void assertArrives(Kind kind, String settings) throws IOException {
    try (ServerProcess server = ServerProcess.start(kind, war(kind), settings)) {
      assertThat(server.wholeLog()).contains(PlacedSettings.ARRIVED);
    }
  }

  private static War war(Kind kind) {
    List<Library> libraries = new ArrayList<>(List.of(kind.libraries()));
    libraries.add(Library.FILTER);
    return War.of(WebXml.open(WebXml.VANTAGE), libraries.toArray(Library[]::new));
  }
}
