package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.visits.OwnPayara;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Payara Micro, which deploys and undeploys by its own API. */
final class PayaraMicroServer implements RealServer {

  private final Platform platform;
  private final Path home;
  private final String file;
  private String[] options = {};
  private OwnPayara payara;

  PayaraMicroServer(Platform platform, Path home, String file) {
    this.platform = platform;
    this.home = home;
    this.file = file;
  }

  @Override
  public void start(Map<String, Path> wars) throws Exception {
    List<String> all = new ArrayList<>(List.of(options));
    if (platform.isJava8()) {
      all.add(ProcessServer.TELLS_CLASSES);
    }
    payara =
        OwnPayara.start(
            new OwnPayara.Release(
                Path.of("target", file), platform.home(), Integer.parseInt(platform.version())),
            home.resolve("output.txt"),
            PayaraCommands.file(home),
            all);
    for (String name : wars.keySet()) {
      payara.deploy(name, wars.get(name).toFile());
    }
  }

  @Override
  public void addOptions(String... added) {
    options = added;
  }

  @Override
  public void undeploy(Set<String> names) {
    for (String name : names) {
      payara.undeploy(name);
    }
  }

  @Override
  public void redeploy(String name, Path war) {
    payara.undeploy(name);
    payara.deploy(name, war.toFile());
  }

  @Override
  public int port() {
    return payara.port();
  }

  @Override
  public long pid() {
    return payara.pid();
  }

  @Override
  public String log() throws IOException {
    return Files.readString(home.resolve("output.txt"));
  }

  @Override
  public void close() {
    if (payara != null) {
      payara.close();
    }
  }
}
