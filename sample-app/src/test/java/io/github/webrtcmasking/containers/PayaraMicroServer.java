package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.visits.OwnPayara;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Payara Micro, which deploys and undeploys by its own API. */
final class PayaraMicroServer implements RealServer {

  private final Platform platform;
  private final Path home;
  private String[] options = {};
  private OwnPayara payara;

  PayaraMicroServer(Platform platform, Path home) {
    this.platform = platform;
    this.home = home;
  }

  @Override
  public void start(Map<String, Path> wars) throws Exception {
    payara =
        OwnPayara.start(
            home.resolve("output.txt"), platform.home(), PayaraCommands.file(home), options);
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
