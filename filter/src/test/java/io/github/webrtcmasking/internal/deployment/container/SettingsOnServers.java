package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.ServerProcess.Kind;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import java.io.IOException;
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
      Path tools =
          OutsideServer.installed(Path.of("target", "servers").toAbsolutePath(), "wildfly");
      String command =
          PlacedSettings.only("WildFly", "sh")
              .replace("jboss-cli.sh", "sh " + tools.resolve("bin/jboss-cli.sh"))
              .replace("--connect", "--connect --controller=localhost:" + server.management());
      ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).inheritIO();
      shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process cli = shell.start();
      assertThat(cli.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(cli.exitValue()).isZero();

      server.restart();

      assertThat(server.log()).contains(PlacedSettings.ARRIVED);
    }
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
