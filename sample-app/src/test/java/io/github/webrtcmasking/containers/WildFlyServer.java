package io.github.webrtcmasking.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.server.OutsideProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** WildFly with a base folder of its own, whose scanner sees applications come and go. */
final class WildFlyServer extends ProcessServer {

  private final String download;
  private Path deployments;

  WildFlyServer(Platform platform, Path home, String download) {
    super(platform, home);
    this.download = download;
  }

  @Override
  public void start(Map<String, Path> wars) throws IOException, GeneralSecurityException {
    Path installed = downloaded(download);
    Path base = home().resolve("standalone");
    OutsideProcess.copy(installed.resolve("standalone"), base);
    edit(
        base.resolve("configuration/standalone.xml"),
        "</extensions>",
        "</extensions>" + settings("WildFly", "xml").get(0),
        "scan-interval=\"5000\"",
        "scan-interval=\"1000\"");
    append(
        base.resolve("configuration/application-users.properties"),
        Applications.USER + "=" + digest());
    append(
        base.resolve("configuration/application-roles.properties"),
        Applications.USER + "=" + Applications.ROLE);
    deployments = base.resolve("deployments");
    copy(wars, deployments);
    run(
        "WFLYSRV0025",
        installed.resolve("bin/standalone.sh").toString(),
        "-Djboss.server.base.dir=" + base,
        "-Djboss.http.port=" + port(),
        "-Djboss.https.port=0",
        "-Djboss.management.http.port=" + FreePort.tcp(),
        "-b",
        "127.0.0.1");
  }

  /** As its tool {@code add-user.sh} writes passwords. */
  private static String digest() throws GeneralSecurityException {
    String text = Applications.USER + ":ApplicationRealm:" + Applications.PASSWORD;
    return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
  }

  private static void append(Path file, String line) throws IOException {
    Files.writeString(file, "\n" + line + "\n", StandardOpenOption.APPEND);
  }

  @Override
  public void undeploy(Set<String> names) throws IOException {
    for (String name : names) {
      Files.delete(deployments.resolve(name + ".war.deployed"));
    }
  }

  @Override
  public void redeploy(String name, Path war) throws IOException {
    replace(war, deployments.resolve(name + ".war"));
  }
}
