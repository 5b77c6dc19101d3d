package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Payara Server as it is downloaded, with a domain of its own, run by its own commands. */
final class PayaraServer implements AutoCloseable {

  private static final Path INSTALLED = Path.of("target", "servers").toAbsolutePath();
  private static final String DOMAIN = "domain1";

  /** The ports of a new domain that listen, but for those below. */
  private static final List<Integer> OTHERS = List.of(3700, 3820, 3920, 8181, 8686);

  private final Path home = ClassPath.newDirectory("payara-server");
  private final int port = FreePort.tcp();
  private final int administration = FreePort.tcp();
  private final Shell shell;
  private final String program;

  /**
   * A domain that runs.
   *
   * @param environment what it reads
   */
  PayaraServer(Map<String, String> environment) throws IOException {
    Path installed = OutsideServer.installed(INSTALLED, "payara");
    OutsideServer.copy(installed.resolve("glassfish/domains"), home);
    Path file = home.resolve(DOMAIN).resolve("config/domain.xml");
    String settings =
        Files.readString(file)
            .replace("port=\"8080\"", "port=\"" + port + "\"")
            .replace("port=\"4848\"", "port=\"" + administration + "\"");
    for (int each : OTHERS) {
      settings = settings.replace("port=\"" + each + "\"", "port=\"" + FreePort.tcp() + "\"");
    }
    Files.writeString(file, settings);
    shell = new Shell(environment);
    program = "sh " + installed.resolve("bin/asadmin");
    run("asadmin start-domain");
  }

  /** Runs its commands as they stand in the papers. */
  void run(String commands) {
    shell.run(
        commands
            .replaceAll("(?m)^asadmin ([a-z]+-domain)$", "asadmin $1 --domaindir " + home)
            .replaceAll("(?m)^asadmin (?![a-z]+-domain)", "asadmin --port " + administration + " ")
            .replaceAll("(?m)^asadmin", program));
  }

  /** One of its applications. */
  Container.Application application(String name) {
    return OutsideServer.application(port, "/" + name, this::close);
  }

  /** Its console for operators. */
  Container.Application console() {
    return OutsideServer.application(administration, "", this::close);
  }

  /** What it has written so far. */
  String log() throws IOException {
    return Files.readString(home.resolve(DOMAIN).resolve("logs/server.log"));
  }

  @Override
  public void close() {
    run("asadmin stop-domain");
  }
}
