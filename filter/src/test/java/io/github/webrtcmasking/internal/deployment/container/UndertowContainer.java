package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.server.UndertowApplication;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.xnio.Options;

/** Embedded Undertow, with applications as {@link UndertowApplication} reads them. */
final class UndertowContainer implements Container {

  private final ServletContainer applications = Servlets.newContainer();
  private final PathHandler paths = new PathHandler();
  private boolean compresses;
  private final Undertow undertow =
      Undertow.builder()
          .addHttpListener(0, "127.0.0.1")
          .setIoThreads(2)
          .setWorkerThreads(8)
          .setSocketOption(Options.TCP_NODELAY, true)
          .setHandler(paths)
          .build();

  UndertowContainer() {
    undertow.start();
  }

  @Override
  public void compress() {
    compresses = true;
  }

  @Override
  public Application deploy(String contextPath, War war) throws Exception {
    DeploymentInfo application =
        UndertowApplication.read(contextPath, war.directory(), ClassPath.serverClasses());
    DeploymentManager manager = applications.addDeployment(application);
    manager.deploy();
    HttpHandler handler = manager.start();
    paths.addPrefixPath(
        contextPath,
        compresses ? new EncodingHandler.Builder().build(Map.of()).wrap(handler) : handler);
    return new Running(contextPath, manager, application);
  }

  @Override
  public void close() {
    undertow.stop();
  }

  private final class Running implements Application {

    private final String contextPath;
    private final DeploymentManager manager;
    private final DeploymentInfo application;

    Running(String contextPath, DeploymentManager manager, DeploymentInfo application) {
      this.contextPath = contextPath;
      this.manager = manager;
      this.application = application;
    }

    @Override
    public URI uri() {
      InetSocketAddress address =
          (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
      return URI.create("http://localhost:" + address.getPort() + contextPath);
    }

    @Override
    public ClassLoader classes() {
      return application.getClassLoader();
    }

    @Override
    public void undeploy() throws Exception {
      paths.removePrefixPath(contextPath);
      manager.stop();
      manager.undeploy();
      applications.removeDeployment(application);
    }
  }
}
