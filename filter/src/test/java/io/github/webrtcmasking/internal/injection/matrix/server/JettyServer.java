package io.github.webrtcmasking.internal.injection.matrix.server;

import io.github.webrtcmasking.internal.injection.matrix.app.MatrixServlet;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.FilterMapping;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty 12 with the EE 10 environment. */
final class JettyServer implements Embedded {
  @Override
  public int start(Variant variant, Path files) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler(CONTEXT_PATH);
    context.setBaseResourceAsPath(files);
    ServletHolder files0 = new ServletHolder("default", DefaultServlet.class);
    files0.setInitParameter("etags", "true");
    files0.setAsyncSupported(true);
    context.addServlet(files0, "/");
    ServletHolder matrix = new ServletHolder("matrix", new MatrixServlet());
    matrix.setAsyncSupported(true);
    context.addServlet(matrix, "/page/*");
    variant.filters().forEach(mapped -> add(context, mapped));
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.addErrorPage(ErrorPageErrorHandler.GLOBAL_ERROR_PAGE, ERROR_PAGE);
    context.setErrorHandler(errors);
    server.setHandler(context);
    server.start();
    return connector.getLocalPort();
  }

  private static void add(ServletContextHandler context, Variant.Mapped mapped) {
    FilterHolder holder = new FilterHolder(mapped.filter());
    holder.setAsyncSupported(true);
    FilterMapping mapping = new FilterMapping();
    mapping.setFilterName(holder.getName());
    if (mapped.byUrl()) {
      mapping.setPathSpec(mapped.pattern());
    } else {
      mapping.setServletName(mapped.pattern());
    }
    mapping.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    context.getServletHandler().addFilter(holder, mapping);
  }
}
