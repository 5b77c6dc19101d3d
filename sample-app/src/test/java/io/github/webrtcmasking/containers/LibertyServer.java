package io.github.webrtcmasking.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Open Liberty, whose {@code server.xml} names the applications and may change while it runs. */
final class LibertyServer extends ProcessServer {

  static final List<String> JAKARTA =
      List.of("servlet-6.0", "pages-3.1", "jsonb-3.0", "mpConfig-3.1", "appSecurity-5.0");

  static final List<String> JAVA_EE_8 = List.of("webProfile-8.0", "mpConfig-2.0");

  private static final String FILE =
      """
      <server><featureManager>%s</featureManager>
      <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
      <applicationManager startTimeout="240s"/>
      <basicRegistry id="basic" realm="file"><user name="%s" password="%s"/></basicRegistry>
      %s
      %s
      </server>
      """;

  private static final String APPLICATION =
      """
      <webApplication location="%1$s.war" contextRoot="/%1$s">
      <classloader apiTypeVisibility="spec,ibm-api,api,stable"/>
      <application-bnd><security-role name="%2$s"><user name="%3$s"/></security-role>
      </application-bnd></webApplication>
      """;

  private final List<String> features;

  LibertyServer(Platform platform, Path home, List<String> features) {
    super(platform, home);
    this.features = features;
  }

  private Path folder() {
    return home().resolve("servers/shops");
  }

  @Override
  public void start(Map<String, Path> wars) throws IOException {
    copy(wars, folder().resolve("apps"));
    StringBuilder all = new StringBuilder();
    for (String name : wars.keySet()) {
      all.append(APPLICATION.formatted(name, Applications.ROLE, Applications.USER));
    }
    write(all.toString());
    run("CWWKF0011I", downloaded("liberty").resolve("bin/server").toString(), "run", "shops");
  }

  private void write(String applications) throws IOException {
    String settings = settings("Open Liberty", "xml").get(0);
    Files.writeString(
        folder().resolve("server.xml"),
        FILE.formatted(
            "<feature>" + String.join("</feature><feature>", features) + "</feature>",
            port(),
            Applications.USER,
            Applications.PASSWORD,
            settings,
            applications));
  }

  @Override
  public void undeploy(Set<String> names) throws IOException {
    write("");
  }

  /** Its console has only a part of it. */
  @Override
  public String log() throws IOException {
    Path messages = folder().resolve("logs/messages.log");
    return Files.exists(messages) ? Files.readString(messages) : super.log();
  }
}
