package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.testing.server.OutsideProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tomcat, and TomEE, which is one: applications come to {@code webapps} and go from there. */
final class TomcatServer extends ProcessServer {

  private final String download;
  private Path webapps;

  TomcatServer(Platform platform, Path home, String download) {
    super(platform, home);
    this.download = download;
  }

  @Override
  public void start(Applications applications) throws IOException {
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
        "port=\"-1\"");
    edit(
        base.resolve("conf/tomcat-users.xml"),
        "</tomcat-users>",
        "<user username=\"%s\" password=\"%s\" roles=\"%s\"/></tomcat-users>"
            .formatted(Applications.USER, Applications.PASSWORD, Applications.ROLE));
    String settings = settings("Tomcat", "xml").get(0);
    for (Applications.Form form : Applications.Form.values()) {
      Files.writeString(
          base.resolve("conf/Catalina/localhost").resolve(form.title() + ".xml"), settings);
    }
    copy(applications, webapps);
    run("Server startup in", "sh", base.resolve("bin/catalina.sh").toString(), "run");
  }

  @Override
  public void undeploy() throws IOException {
    for (Applications.Form form : Applications.Form.values()) {
      Files.delete(webapps.resolve(form.title() + ".war"));
    }
  }
}
