package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** A Tomcat whose applications have the filter because its jar is on their class path. */
public final class CardTomcat implements AutoCloseable {
  private final Tomcat tomcat = new Tomcat();
  private final Path files;

  /** Not started yet, at any free port. */
  CardTomcat(Path folder) throws IOException {
    this(folder, 0);
  }

  /** Not started yet. */
  public CardTomcat(Path folder, int port) throws IOException {
    files = Files.createDirectories(folder.resolve("webapp"));
    tomcat.setBaseDir(folder.toString());
    tomcat.setHostname("localhost");
    tomcat.setPort(port);
    tomcat.getConnector();
  }

  /**
   * An application, to which servlets can be added and which is then to be deployed.
   *
   * @param settings without their prefix
   */
  public StandardContext application(String path, Map<String, String> settings) {
    StandardContext context = new StandardContext();
    context.setName(path);
    context.setPath(path);
    context.setDocBase(files.toString());
    context.setParentClassLoader(CardTomcat.class.getClassLoader());
    settings.forEach((key, value) -> context.addParameter("webrtc.masking." + key, value));
    ContextConfig config = new ContextConfig();
    config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
    context.addLifecycleListener(config);
    StandardJarScanner scanner = new StandardJarScanner();
    scanner.setScanClassPath(false);
    context.setJarScanner(scanner);
    return context;
  }

  /** Adds a port. */
  public void add(Connector connector) {
    tomcat.getService().addConnector(connector);
  }

  public void deploy(StandardContext context) {
    tomcat.getHost().addChild(context);
  }

  /** Stops an application and takes it away. */
  void undeploy(String path) throws LifecycleException {
    StandardContext context = (StandardContext) tomcat.getHost().findChild(path);
    context.stop();
    tomcat.getHost().removeChild(context);
  }

  public void start() throws LifecycleException {
    tomcat.start();
  }

  /** Runs until the process ends. */
  public void await() {
    tomcat.getServer().await();
  }

  /** Under the card's address, because Firefox asks no server on loopback. */
  String url(String path) throws SocketException {
    int port = tomcat.getConnector().getLocalPort();
    return "http://" + NetworkCard.address() + ":" + port + path;
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  /** Adds a page that says something of the visitor's assessment. */
  static void addVerdict(StandardContext context, Function<Assessment, Object> said) {
    Tomcat.addServlet(context, "verdict", new VerdictServlet(said)).addMapping("/verdict");
  }

  @SuppressWarnings("serial") // never serialised
  private static final class VerdictServlet extends HttpServlet {
    private final transient Function<Assessment, Object> said;

    VerdictServlet(Function<Assessment, Object> said) {
      this.said = said;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().write(said.apply(Masking.of(request)).toString());
    }
  }
}
