package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.scan.StandardJarScanner;

/**
 * A Tomcat with an application per mode of the shield, and one that waits for consent. In each the
 * pages stand twice: under {@code /shielded/}, and under {@code /open/}, where nothing hinders
 * them.
 */
final class ShieldedServer implements AutoCloseable {
  private final Tomcat tomcat = new Tomcat();
  private final Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();

  private ShieldedServer(Path folder) {
    this.folder = folder;
  }

  static ShieldedServer start(Path folder) throws IOException, LifecycleException {
    ShieldedServer server = new ShieldedServer(folder);
    Files.createDirectories(folder.resolve("webapp"));
    server.tomcat.setBaseDir(folder.toString());
    server.tomcat.setHostname("localhost");
    server.tomcat.setPort(0);
    server.tomcat.getConnector();
    server.deploy("block", "block", "none");
    server.deploy("relay-only", "relay-only", "none");
    server.deploy("asking", "block", "required");
    server.tomcat.start();
    return server;
  }

  /** Under the card's address, because Firefox asks no server on loopback. */
  String url(String path) throws SocketException {
    int port = tomcat.getConnector().getLocalPort();
    return "http://" + NetworkCard.address() + ":" + port + "/" + path;
  }

  /** What the next page of attacks reports. */
  String nextReport() throws InterruptedException {
    return Optional.ofNullable(reports.poll(3, TimeUnit.MINUTES))
        .orElseThrow(() -> new IllegalStateException("The page reports nothing"));
  }

  /** The paths of all requests for an application so far, without sessions. */
  List<String> askedOf(String application) {
    return asked.stream().filter(path -> path.startsWith("/" + application + "/")).toList();
  }

  private void deploy(String application, String mode, String consent) {
    StandardContext context = new StandardContext();
    context.setName("/" + application);
    context.setPath("/" + application);
    context.getPipeline().addValve(new Watch());
    context.setDocBase(folder.resolve("webapp").toString());
    context.setParentClassLoader(ShieldedServer.class.getClassLoader());
    context.addParameter("webrtc.masking.vantage.port", "0");
    context.addParameter("webrtc.masking.collector.consent", consent);
    context.addParameter("webrtc.masking.shield.mode", mode);
    context.addParameter("webrtc.masking.shield.include", "/shielded/*");
    ContextConfig config = new ContextConfig();
    config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
    context.addLifecycleListener(config);
    StandardJarScanner scanner = new StandardJarScanner();
    scanner.setScanClassPath(false);
    context.setJarScanner(scanner);
    Tomcat.addServlet(context, "files", new FileServlet()).addMapping("/");
    Tomcat.addServlet(context, "results", new ResultsServlet()).addMapping("/results");
    Tomcat.addServlet(context, "verdict", new VerdictServlet()).addMapping("/verdict");
    tomcat.getHost().addChild(context);
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  /** Writes down what is asked for, the filter's own endpoints included. */
  private final class Watch extends ValveBase {
    Watch() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      asked.add(request.getRequestURI().replaceFirst(";.*", ""));
      getNext().invoke(request, response);
    }
  }

  @SuppressWarnings("serial") // never serialised
  private static final class FileServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getSession();
      String path = request.getServletPath();
      String file = path.substring(path.lastIndexOf('/') + 1);
      try (InputStream content = ShieldedServer.class.getResourceAsStream("/shield/" + file)) {
        if (content == null || file.isEmpty()) {
          response.sendError(HttpServletResponse.SC_NOT_FOUND);
          return;
        }
        response.setContentType(typeOf(file));
        content.transferTo(response.getOutputStream());
      }
    }

    private static String typeOf(String file) {
      return switch (file.substring(file.lastIndexOf('.') + 1)) {
        case "html" -> "text/html;charset=UTF-8";
        case "js" -> "text/javascript;charset=UTF-8";
        default -> "text/plain;charset=UTF-8";
      };
    }
  }

  @SuppressWarnings("serial") // never serialised
  private final class ResultsServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      reports.add(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  @SuppressWarnings("serial") // never serialised
  private static final class VerdictServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      response.setContentType("text/plain;charset=UTF-8");
      try {
        response.getWriter().write(Masking.of(request).getVerdict().name());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
