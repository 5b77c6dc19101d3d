package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.ServerProcess.Kind;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** One jar for all applications, on servers that are too large for every build. */
class ServerWideOnServers {

  private static final Path SERVERS = Path.of("target", "servers").toAbsolutePath();

  private final ServerWide wide = new ServerWide();

  @Test
  void payaraMicroAddsALibrary() throws Exception {
    assertThat(ServerWide.commands("Payara Micro"))
        .contains("--addlibs " + Product.STANDALONE_JAR + " ");
    try (ServerProcess server =
        ServerProcess.prepared(
            Kind.PAYARA,
            ServerWide.wars(),
            wide.environment(),
            home -> List.of("--addlibs", ClassPath.standaloneJar().toString()))) {
      wide.requireEachItsOwn(server::application);
      wide.requireOwnJarNamed(server::application, server.log());
    }
  }

  @Test
  void payaraServerAddsALibrary() throws Exception {
    try (PayaraServer payara = new PayaraServer(wide.environment())) {
      payara.run(ServerWide.commands("Payara Server"));
      for (Map.Entry<String, War> each : ServerWide.wars().entrySet()) {
        payara.run(
            "asadmin deploy --contextroot %1$s --name %1$s %2$s"
                .formatted(each.getKey(), each.getValue().packed()));
      }

      wide.requireEachItsOwn(payara::application);
      wide.requireOwnJarNamed(payara::application, payara.log());

      payara.run("asadmin undeploy " + ServerWide.SHOP);
      wide.requireAssessed(
          ServerWide.NEWS, ServerWide.visitor(ServerWide.NEWS, payara::application));

      // The console takes its time to be there, and nobody shops in it.
      Visitor operator = new Visitor(payara.console());
      assertThat(
              Await.until(
                  Duration.ofMinutes(3),
                  () -> operator.get("/common/index.jsf").body().contains("j_security_check")))
          .isTrue();
      assertThat(operator.get("/common/index.jsf").body()).doesNotContain("probe.js");
      assertThat(payara.log()).contains("belongs to the server: the WebRTC masking filter");
    }
  }

  /** Each application by itself, without the jar for all. */
  @Test
  void libertyIsToldOfTheJarBesideTheApplication() throws Exception {
    Map<String, War> wars = ServerWide.wars();
    try (ServerProcess server =
        ServerProcess.prepared(
            Kind.LIBERTY,
            wars,
            wide.environment(),
            home -> {
              Path apps = home.resolve("servers/shop/apps");
              for (Map.Entry<String, War> each : wars.entrySet()) {
                Files.delete(apps.resolve(each.getKey() + ".war"));
                Files.writeString(
                    apps.resolve(each.getKey() + ".war.xml"),
                    ServerWide.snippet("Open Liberty", "xml")
                        .replace("/srv/apps/shop", each.getValue().directory().toString())
                        .replace("/srv/masking/masking.jar", ClassPath.standaloneJar().toString()));
              }
              return List.of();
            })) {
      wide.requireEachItsOwn(server::application);
    }
  }

  /** The folder for libraries of all applications; if this fails one day, tell it to the papers. */
  @Test
  void libertyCallsNoInitializerOfItsLibraries() throws Exception {
    try (ServerProcess server =
        ServerProcess.prepared(
            Kind.LIBERTY,
            ServerWide.wars(),
            wide.environment(),
            home -> {
              Path global = Files.createDirectories(home.resolve("shared/config/lib/global"));
              Files.copy(ClassPath.standaloneJar(), global.resolve(Product.STANDALONE_JAR));
              Path file = home.resolve("servers/shop/server.xml");
              Files.writeString(
                  file,
                  Files.readString(file)
                      .replace("<classloader ", "<classloader commonLibraryRef=\"global\" "));
              return List.of();
            })) {
      Visitor shop = ServerWide.visitor(ServerWide.SHOP, server::application);
      assertThat(shop.get("/shop/page").body()).contains("Welcome").doesNotContain("probe.js");
      wide.requireOwnJarNamed(server::application, server.wholeLog());
    }
  }

  @Test
  void jettyHasAModule() throws Exception {
    Path home = ClassPath.newDirectory("jetty");
    Path base = home.resolve("base");
    Path webapps = Files.createDirectories(base.resolve("webapps"));
    for (Map.Entry<String, War> each : ServerWide.wars().entrySet()) {
      Files.copy(each.getValue().packed(), webapps.resolve(each.getKey() + ".war"));
    }
    Path installed = OutsideServer.installed(SERVERS, "jetty-home-12.0");
    Shell shell =
        new Shell(Map.of("JETTY_HOME", installed.toString(), "JETTY_BASE", base.toString()));
    shell.run(
        "cd $JETTY_BASE; java -jar $JETTY_HOME/start.jar --add-modules=server,http,ee10-deploy");
    shell.run(ServerWide.commands("Jetty"));
    int port = FreePort.tcp();
    OutsideServer jetty = new OutsideServer("Jetty", home);
    ProcessBuilder command =
        new ProcessBuilder(
                OutsideServer.java(
                    "-Xmx256m",
                    "-jar",
                    installed.resolve("start.jar").toString(),
                    "jetty.http.host=127.0.0.1",
                    "jetty.http.port=" + port))
            .directory(base.toFile());
    command.environment().putAll(wide.environment());
    try {
      jetty.start(command, Duration.ofMinutes(3), "Started oejs.Server@");
      Function<String, Application> applications =
          name -> OutsideServer.application(port, "/" + name, () -> {});
      wide.requireEachItsOwn(applications);
      wide.requireOwnJarNamed(applications, jetty.log());
    } finally {
      jetty.stopAll(Duration.ofSeconds(30));
    }
  }

  @Test
  void wildFlyLaysItOverEveryWar() throws Exception {
    Path tools = OutsideServer.installed(SERVERS, "wildfly");
    try (ServerProcess server =
        ServerProcess.prepared(
            Kind.WILDFLY, ServerWide.wars(), wide.environment(), home -> List.of())) {
      String connected = "--connect --controller=localhost:" + server.management();
      Shell shell = new Shell(Map.of());
      String cli = "sh " + tools.resolve("bin/jboss-cli.sh") + " " + connected;

      shell.run(
          ServerWide.commands("WildFly")
              .replace("/srv/masking/masking.jar", ClassPath.standaloneJar().toString())
              .replace("jboss-cli.sh --connect", cli));

      wide.requireEachItsOwn(server::application);
      wide.requireOwnJarNamed(server::application, server.log());
      wide.requireOthersGoOn(
          server::application,
          server.log(),
          name -> shell.run(cli + " --command='undeploy " + name + ".war'"));
    }
  }
}
