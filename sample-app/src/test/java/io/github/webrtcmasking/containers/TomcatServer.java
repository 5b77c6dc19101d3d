package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.testing.server.OutsideProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;

/** Tomcat, and TomEE, which is one: applications come to {@code webapps} and go from there. */
final class TomcatServer extends ProcessServer {

  /** Also that which Tomcat's own console asks for. */
  private static final String ROLES = Applications.ROLE + ",manager-gui";

  private final String download;
  private Path webapps;

  TomcatServer(Platform platform, Path home, String download) {
    super(platform, home);
    this.download = download;
  }

  @Override
  public void start(Map<String, Path> wars) throws IOException {
    Path base = home().resolve("base");
    OutsideProcess.copy(downloaded(download), base);
    webapps = base.resolve("webapps");
    OutsideProcess.delete(webapps);
    for (String each : new String[] {"temp", "logs", "conf/Catalina/localhost"}) {
      Files.createDirectories(base.resolve(each));
    }
    edit(
        base.resolve("conf/server.xml"),
        "port=\"8080\"",
        "port=\"" + port() + "\" address=\"127.0.0.1\"",
        "port=\"8005\"",
        "port=\"-1\"",
        "<Engine ",
        "<Engine backgroundProcessorDelay=\"1\" ");
    edit(
        base.resolve("conf/tomcat-users.xml"),
        "</tomcat-users>",
        "<user username=\"%s\" password=\"%s\" roles=\"%s\"/></tomcat-users>"
            .formatted(Applications.USER, Applications.PASSWORD, ROLES));
    // Sessions that a redeployed application gets back would be counted as what it leaves.
    edit(base.resolve("conf/context.xml"), "</Context>", "<Manager pathname=\"\"/></Context>");
    place(settings("Tomcat", "xml").get(0), wars, base.resolve("conf"));
    copy(wars, webapps);
    run("Server startup in", "sh", base.resolve("bin/catalina.sh").toString(), "run");
  }

  private void place(String settings, Map<String, Path> wars, Path conf) throws IOException {
    if (download.startsWith("tomee")) {
      // With a file for an application, TomEE finds no tag library for it.
      String parameter = settings.replaceAll("</?Context>", "");
      edit(conf.resolve("context.xml"), "</Context>", parameter + "</Context>");
      return;
    }
    for (Map.Entry<String, Path> each : wars.entrySet()) {
      if (!bringsDescriptor(each.getValue())) {
        Files.writeString(
            conf.resolve("Catalina/localhost").resolve(each.getKey() + ".xml"), settings);
      }
    }
  }

  /** An operator's file would take the place of the application's. */
  private static boolean bringsDescriptor(Path war) throws IOException {
    try (ZipFile file = new ZipFile(war.toFile())) {
      return file.getEntry("META-INF/context.xml") != null;
    }
  }

  @Override
  public void undeploy(Set<String> names) throws IOException {
    for (String name : names) {
      Files.delete(webapps.resolve(name + ".war"));
    }
  }

  @Override
  public void redeploy(String name, Path war) throws IOException {
    replace(war, webapps.resolve(name + ".war"));
  }
}
