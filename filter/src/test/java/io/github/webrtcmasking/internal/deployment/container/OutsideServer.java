package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.testing.server.OutsideProcess;
import java.net.URI;
import java.nio.file.Path;

/** A server in a process of its own, with an application that our tests know how to visit. */
final class OutsideServer extends OutsideProcess {

  /**
   * Not started yet.
   *
   * @param directory where it keeps what the server prints
   */
  OutsideServer(String title, Path directory) {
    super(title, directory);
  }

  /** The application that it runs, and how that ends. */
  static Application application(int port, String path, Runnable undeploy) {
    URI uri = URI.create("http://localhost:" + port + path);
    return new Application() {
      @Override
      public URI uri() {
        return uri;
      }

      @Override
      public ClassLoader classes() {
        throw new UnsupportedOperationException("they are in another process");
      }

      @Override
      public void undeploy() {
        undeploy.run();
      }
    };
  }
}
