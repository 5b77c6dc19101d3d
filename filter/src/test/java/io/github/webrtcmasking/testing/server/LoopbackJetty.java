package io.github.webrtcmasking.testing.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.FilterMapping;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A Jetty on a free port of loopback, with one application that is made in code. */
public final class LoopbackJetty implements AutoCloseable {

  private final Server server;
  private final ServerConnector connector;

  private LoopbackJetty(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /** Starts it; it is ready when this returns. */
  public static LoopbackJetty start(ServletContextHandler application) throws Exception {
    return start(application, new HttpConfiguration());
  }

  public static LoopbackJetty start(ServletContextHandler application, HttpConfiguration http)
      throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(application);
    server.start();
    return new LoopbackJetty(server, connector);
  }

  /** An application with files, which Jetty's own servlet serves, with entity tags or without. */
  public static ServletContextHandler application(String path, Path files, String etags) {
    ServletContextHandler context = new ServletContextHandler(path);
    context.setBaseResourceAsPath(files);
    ServletHolder holder = new ServletHolder("default", DefaultServlet.class);
    holder.setInitParameter("etags", etags);
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/");
    return context;
  }

  public static void add(ServletContextHandler context, String pattern, HttpServlet servlet) {
    ServletHolder holder = new ServletHolder(pattern, servlet);
    holder.setAsyncSupported(true);
    context.addServlet(holder, pattern);
  }

  public static void add(ServletContextHandler context, MappedFilter mapped) {
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

  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty does not stop", e);
    }
  }
}
