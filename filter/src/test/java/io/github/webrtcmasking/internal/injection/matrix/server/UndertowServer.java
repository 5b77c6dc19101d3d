package io.github.webrtcmasking.internal.injection.matrix.server;

import io.github.webrtcmasking.internal.injection.matrix.app.MatrixServlet;
import io.github.webrtcmasking.testing.server.MappedFilter;
import io.undertow.Undertow;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.DispatcherType;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.xnio.Options;

/** Undertow, which WildFly and JBoss EAP are made of. */
final class UndertowServer implements Embedded {
  @Override
  public int start(Variant variant, Path files) throws Exception {
    DeploymentInfo application =
        Servlets.deployment()
            .setClassLoader(UndertowServer.class.getClassLoader())
            .setContextPath(CONTEXT_PATH)
            .setDeploymentName("matrix")
            .setResourceManager(new PathResourceManager(files))
            .addServlet(
                Servlets.servlet("matrix", MatrixServlet.class)
                    .addMapping("/page/*")
                    .setAsyncSupported(true))
            .addErrorPage(Servlets.errorPage(ERROR_PAGE));
    variant.filters().forEach(mapped -> add(application, mapped));
    DeploymentManager manager = Servlets.defaultContainer().addDeployment(application);
    manager.deploy();
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setIoThreads(2)
            .setWorkerThreads(8)
            .setSocketOption(Options.TCP_NODELAY, true)
            .setHandler(new PathHandler().addPrefixPath(CONTEXT_PATH, manager.start()))
            .build();
    undertow.start();
    return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }

  private static void add(DeploymentInfo application, MappedFilter mapped) {
    String name = "filter" + application.getFilters().size();
    application.addFilter(
        new FilterInfo(
                name, mapped.filter().getClass(), new ImmediateInstanceFactory<>(mapped.filter()))
            .setAsyncSupported(true));
    for (DispatcherType type : DispatcherType.values()) {
      if (mapped.byUrl()) {
        application.addFilterUrlMapping(name, mapped.pattern(), type);
      } else {
        application.addFilterServletNameMapping(name, mapped.pattern(), type);
      }
    }
  }
}
