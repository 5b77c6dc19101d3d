package io.github.webrtcmasking.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Jetty with a base folder of its own; applications come to {@code webapps} and go from there. */
final class JettyServer extends ProcessServer {

  private static final String CUSTOMERS =
      """
        <Get name="securityHandler"><Set name="loginService">
          <New class="org.eclipse.jetty.security.HashLoginService"><Arg>file</Arg>
            <Set name="userStore"><New class="org.eclipse.jetty.security.UserStore">
              <Call name="addUser"><Arg>%s</Arg>
                <Arg><New class="org.eclipse.jetty.util.security.Password"><Arg>%s</Arg></New></Arg>
                <Arg><Array type="java.lang.String"><Item>%s</Item></Array></Arg>
              </Call></New></Set></New></Set></Get>
      </Configure>
      """
          .formatted(Applications.USER, Applications.PASSWORD, Applications.ROLE);

  private final String download;
  private final String environment;

  JettyServer(Platform platform, Path home, String download, String environment) {
    super(platform, home);
    this.download = download;
    this.environment = environment;
  }

  @Override
  public void start(Map<String, Path> wars) throws IOException {
    Path webapps = home().resolve("webapps");
    copy(wars, webapps);
    String settings =
        settings("Jetty", "xml")
            .get(0)
            .replace(".ee10", environment.isEmpty() ? "" : "." + environment);
    for (String name : wars.keySet()) {
      Files.writeString(
          webapps.resolve(name + ".xml"),
          settings.replace("/shop", "/" + name).replace("</Configure>", CUSTOMERS));
    }
    String modules =
        "server,http,EE-deploy,EE-webapp,EE-annotations,EE-jsp,EE-jstl"
            .replace("EE-", environment.isEmpty() ? "" : environment + "-");
    run(
        environment.isEmpty() ? ":main: Started @" : "Started oejs.Server",
        platform().program("java"),
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        "-XX:SoftRefLRUPolicyMSPerMB=0",
        "-jar",
        downloaded(download).resolve("start.jar").toString(),
        "jetty.base=" + home(),
        "jetty.http.port=" + port(),
        "jetty.http.host=127.0.0.1",
        "jetty.deploy.scanInterval=1",
        // Last: what comes behind is for the applications' environment only.
        "--module=" + modules);
  }

  @Override
  public void undeploy(Set<String> names) throws IOException {
    for (String name : names) {
      Files.delete(home().resolve("webapps").resolve(name + ".xml"));
      Files.delete(home().resolve("webapps").resolve(name + ".war"));
    }
  }
}
