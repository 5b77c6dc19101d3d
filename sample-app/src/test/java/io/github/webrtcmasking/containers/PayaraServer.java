package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.server.OutsideProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Payara Server with a domain of its own, whose {@code autodeploy} sees applications come and go.
 */
final class PayaraServer extends ProcessServer {

  private static final int[] PORTS = {
    4848, 8181, 3700, 3820, 3920, 8686, 7676, 6666, 9009, 4900, 5900, 1527
  };

  PayaraServer(Platform platform, Path home) {
    super(platform, home);
  }

  private Path autodeploy() {
    return home().resolve("domains/domain1/autodeploy");
  }

  @Override
  public void start(Map<String, Path> wars) throws IOException {
    Path installed = downloaded("payara");
    OutsideProcess.copy(installed.resolve("glassfish/domains"), home().resolve("domains"));
    Path file = home().resolve("domains/domain1/config/domain.xml");
    String domain = Files.readString(file).replace("\"8080\"", "\"" + port() + "\"");
    for (int each : PORTS) {
      domain = domain.replace("\"" + each + "\"", "\"" + FreePort.tcp() + "\"");
    }
    Files.writeString(
        file,
        domain.replace(
            "<jvm-options>-Xmx512m</jvm-options>",
            "<jvm-options>"
                + OPTIONS.replace(" ", "</jvm-options><jvm-options>")
                + "</jvm-options>"));
    copy(wars, autodeploy());
    run(
        "shop was successfully deployed",
        installed.resolve("bin/asadmin").toString(),
        "start-domain",
        "--verbose",
        "--domaindir",
        home().resolve("domains").toString(),
        "--postbootcommandfile",
        PayaraCommands.file(home()).toString(),
        "domain1");
  }

  @Override
  public void undeploy(Set<String> names) throws IOException {
    for (String name : names) {
      Files.delete(autodeploy().resolve(name + ".war"));
    }
  }
}
