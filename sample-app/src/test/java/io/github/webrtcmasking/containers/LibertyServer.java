package io.github.webrtcmasking.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Open Liberty, whose {@code server.xml} names the applications and may change while it runs. */
final class LibertyServer extends ProcessServer {

  private static final String FILE =
      """
      <server><featureManager><feature>servlet-6.0</feature><feature>pages-3.1</feature>
      <feature>jsonb-3.0</feature><feature>mpConfig-3.1</feature>
      <feature>appSecurity-5.0</feature></featureManager>
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

  LibertyServer(Platform platform, Path home) {
    super(platform, home);
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
        FILE.formatted(port(), Applications.USER, Applications.PASSWORD, settings, applications));
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
