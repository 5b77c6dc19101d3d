package io.github.webrtcmasking.visits;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;

/**
 * A Tomcat with one page and the filter. It keeps sessions when its application restarts, as Tomcat
 * does, but no secret is configured, so each start makes another.
 */
final class ForgetfulServer implements AutoCloseable {
  private static final String PATH = "/shop";
  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"en\"><head><title>Shop</title></head><body><h1>Shop</h1></body></html>";

  private final CardTomcat tomcat;
  private final Path folder;

  private ForgetfulServer(Path folder) throws IOException {
    this.tomcat = new CardTomcat(folder);
    this.folder = folder;
  }

  static ForgetfulServer start(Path folder) throws IOException, LifecycleException {
    ForgetfulServer server = new ForgetfulServer(folder);
    server.deploy();
    server.tomcat.start();
    return server;
  }

  String page() throws SocketException {
    return tomcat.url(PATH + "/");
  }

  /** Stops the application, which writes its sessions down, and starts it anew. */
  void restart() throws LifecycleException {
    tomcat.undeploy(PATH);
    deploy();
  }

  private void deploy() {
    StandardContext context = tomcat.application(PATH, Map.of("vantage.port", "0"));
    StandardManager sessions = new StandardManager();
    sessions.setPathname(folder.resolve("sessions").toString());
    context.setManager(sessions);
    Tomcat.addServlet(context, "page", new PageServlet()).addMapping("/");
    CardTomcat.addVerdict(context, assessment -> assessment);
    tomcat.deploy(context);
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.close();
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
}
