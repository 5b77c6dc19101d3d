package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/**
 * A Tomcat with one page and the filter. It keeps sessions when its application restarts, as Tomcat
 * does, but no secret is configured, so each start makes another.
 */
final class ForgetfulServer implements AutoCloseable {
  private static final String PATH = "/shop";
  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"en\"><head><title>Shop</title></head><body><h1>Shop</h1></body></html>";

  private final Tomcat tomcat = new Tomcat();
  private final Path folder;

  private ForgetfulServer(Path folder) {
    this.folder = folder;
  }

  static ForgetfulServer start(Path folder) throws IOException, LifecycleException {
    ForgetfulServer server = new ForgetfulServer(folder);
    Files.createDirectories(folder.resolve("webapp"));
    server.tomcat.setBaseDir(folder.toString());
    server.tomcat.setHostname("localhost");
    server.tomcat.setPort(0);
    server.tomcat.getConnector();
    server.deploy();
    server.tomcat.start();
    return server;
  }

  /** Under the card's address, because Firefox asks no server on loopback. */
  String page() throws SocketException {
    int port = tomcat.getConnector().getLocalPort();
    return "http://" + NetworkCard.address() + ":" + port + PATH + "/";
  }

  /** Stops the application, which writes its sessions down, and starts it anew. */
  void restart() throws LifecycleException {
    StandardContext before = (StandardContext) tomcat.getHost().findChild(PATH);
    before.stop();
    tomcat.getHost().removeChild(before);
    deploy();
  }

  private void deploy() {
    StandardContext context = new StandardContext();
    context.setName(PATH);
    context.setPath(PATH);
    context.setDocBase(folder.resolve("webapp").toString());
    context.setParentClassLoader(ForgetfulServer.class.getClassLoader());
    context.addParameter("webrtc.masking.vantage.port", "0");
    ContextConfig config = new ContextConfig();
    config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
    context.addLifecycleListener(config);
    StandardJarScanner scanner = new StandardJarScanner();
    scanner.setScanClassPath(false);
    context.setJarScanner(scanner);
    StandardManager sessions = new StandardManager();
    sessions.setPathname(folder.resolve("sessions").toString());
    context.setManager(sessions);
    Tomcat.addServlet(context, "page", new PageServlet()).addMapping("/");
    Tomcat.addServlet(context, "verdict", new VerdictServlet()).addMapping("/verdict");
    tomcat.getHost().addChild(context);
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  @SuppressWarnings("serial") // never serialised
  private static final class PageServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getSession();
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().write(PAGE);
    }
  }

  @SuppressWarnings("serial") // never serialised
  private static final class VerdictServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().write(Masking.of(request).toString());
    }
  }
}
