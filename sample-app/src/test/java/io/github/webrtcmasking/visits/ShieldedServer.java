package io.github.webrtcmasking.visits;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;

/**
 * A Tomcat with an application per mode of the shield, and one that waits for consent. In each the
 * pages stand twice: under {@code /shielded/}, and under {@code /open/}, where nothing hinders
 * them.
 */
final class ShieldedServer implements AutoCloseable {
  private final CardTomcat tomcat;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();

  private ShieldedServer(Path folder) throws IOException {
    this.tomcat = new CardTomcat(folder);
  }

  static ShieldedServer start(Path folder) throws IOException, LifecycleException {
    ShieldedServer server = new ShieldedServer(folder);
    server.deploy("block", "block", "none");
    server.deploy("relay-only", "relay-only", "none");
    server.deploy("asking", "block", "required");
    server.tomcat.start();
    return server;
  }

  String url(String path) throws SocketException {
    return tomcat.url("/" + path);
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
    StandardContext context =
        tomcat.application(
            "/" + application,
            Map.of(
                "vantage.port",
                "0",
                "collector.consent",
                consent,
                "shield.mode",
                mode,
                "shield.include",
                "/shielded/*"));
    context.getPipeline().addValve(new Watch());
    Tomcat.addServlet(context, "files", new FileServlet()).addMapping("/");
    Tomcat.addServlet(context, "results", new ResultsServlet()).addMapping("/results");
    CardTomcat.addVerdict(context, assessment -> assessment.getVerdict().name());
    tomcat.deploy(context);
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.close();
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
      String report = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      // The pages that the attacks opened were asked, too; a session's network is asked three
      // times.
      request.getSession().invalidate();
      reports.add(report);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }
}
