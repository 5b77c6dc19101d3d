package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.visits.OwnPayara;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Payara Micro, which deploys and undeploys by its own API. */
final class PayaraMicroServer implements RealServer {

  private final Platform platform;
  private final Path home;
  private OwnPayara payara;

  PayaraMicroServer(Platform platform, Path home) {
    this.platform = platform;
    this.home = home;
  }

  @Override
  public void start(Applications applications) throws Exception {
    payara =
        OwnPayara.start(home.resolve("output.txt"), platform.home(), PayaraCommands.file(home));
    for (Applications.Form form : Applications.Form.values()) {
      payara.deploy(form.title(), applications.file(form).toFile());
    }
  }

  @Override
  public void undeploy() {
    for (Applications.Form form : Applications.Form.values()) {
      payara.undeploy(form.title());
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
