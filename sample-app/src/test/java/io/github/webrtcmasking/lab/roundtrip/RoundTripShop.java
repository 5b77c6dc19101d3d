package io.github.webrtcmasking.lab.roundtrip;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.visits.CardTomcat;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;

/**
 * A Tomcat with an application at {@code /shop} that has the filter because its jar is on the class
 * path. Its page {@code /state} says what is known of the session, and what was measured last,
 * which the filter tells nobody but its log. Arguments: a folder for its files.
 */
public final class RoundTripShop extends HttpServlet {
  public static final int PORT = 8080;

  private static final long serialVersionUID = 1L;
  private static final Logger ASSESSMENTS =
      Logger.getLogger("io.github.webrtcmasking.assessments"); // held, or its level is lost
  private static final String PAGE =
      "<!DOCTYPE html><html lang=en><head><title>Shop</title></head><body>%s</body></html>";
  private static final int BULK = 256 * 1024;
  private static final int BULKS = 400;

  private static volatile String measured = "";

  public static void main(String[] arguments) throws Exception {
    ASSESSMENTS.setLevel(Level.FINER);
    ASSESSMENTS.addHandler(new LastMeasured());
    CardTomcat tomcat = new CardTomcat(Path.of(arguments[0]), PORT);
    StandardContext context = tomcat.application("/shop", Map.of());
    Tomcat.addServlet(context, "shop", new RoundTripShop()).addMapping("/*");
    tomcat.deploy(context);
    tomcat.start();
    System.out.println("ready");
    tomcat.await();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getPathInfo()) {
      case "/page" -> {
        measured = "";
        request.getSession(true);
        response.setContentType("text/html; charset=utf-8");
        response.getWriter().print(PAGE.formatted("<p>Something to buy.</p>".repeat(1000)));
      }
      case "/state" -> {
        Assessment known = Masking.of(request);
        response.setContentType("text/plain; charset=utf-8");
        response
            .getWriter()
            .print(
                "%s %s %s|%s"
                    .formatted(
                        known.getVerdict(), known.getConfidence(), known.getReasons(), measured));
      }
      case "/bulk" -> {
        byte[] part = new byte[BULK];
        for (int i = 0; i < BULKS; i++) {
          response.getOutputStream().write(part);
        }
      }
      default -> response.sendError(404);
    }
  }

  private static final class LastMeasured extends Handler {
    @Override
    public void publish(LogRecord logged) {
      if (logged.getMessage().startsWith("Measured round trips: ")) {
        measured = logged.getMessage();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
