package io.github.webrtcmasking.lab.roundtrip;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.visits.CardTomcat;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/**
 * A Tomcat with an application at {@code /shop} that has the filter because its jar is on the class
 * path. Its page {@code /state} says what is known of the session, and what was measured last,
 * which the filter tells nobody but its log. Arguments: a folder for its files, the files of the
 * certificate and its key, the name of another vantage, and the secret of that.
 *
 * <p>The port for HTTP/2 speaks TLS, and another one ends each connection after one answer. The
 * application at {@code /elsewhere} is the same, and uses the other vantage.
 */
public final class RoundTripShop extends HttpServlet {
  public static final int PORT = 8080;
  public static final int NEVER_KEPT_PORT = 8081;
  public static final int TLS_PORT = 8443;

  /** A file in its folder that is there once the last visitor is measured. */
  public static final String MEASURED = "measured";

  /** The request header that a program sets which reads along. */
  public static final String INSPECTED = "X-Inspected";

  private static final long serialVersionUID = 1L;
  private static final Logger ASSESSMENTS =
      Logger.getLogger("io.github.webrtcmasking.assessments"); // held, or its level is lost
  private static final String PAGE =
      "<!DOCTYPE html><html lang=en><head><title>Shop</title></head><body>%s</body></html>";
  private static final int BULK = 256 * 1024;
  private static final int BULKS = 400;

  private static volatile String measured = "";
  private static volatile Path isMeasured = Path.of(MEASURED);

  public static void main(String[] arguments) throws Exception {
    ASSESSMENTS.setLevel(Level.FINER);
    ASSESSMENTS.addHandler(new LastMeasured());
    CardTomcat tomcat = new CardTomcat(Path.of(arguments[0]), PORT);
    isMeasured = Path.of(arguments[0], MEASURED);
    tomcat.add(neverKept());
    tomcat.add(tls(arguments[1], arguments[2]));
    deploy(tomcat, "/shop", Map.of());
    deploy(
        tomcat,
        "/elsewhere",
        Map.of(
            "vantage.listen",
            "false",
            "vantage.host",
            arguments[3],
            "vantage.secret",
            arguments[4]));
    tomcat.start();
    System.out.println("ready");
    tomcat.await();
  }

  private static void deploy(CardTomcat tomcat, String path, Map<String, String> settings) {
    StandardContext context = tomcat.application(path, settings);
    Tomcat.addServlet(context, "shop", new RoundTripShop()).addMapping("/*");
    tomcat.deploy(context);
  }

  private static Connector neverKept() {
    Connector connector = new Connector();
    connector.setPort(NEVER_KEPT_PORT);
    connector.setProperty("maxKeepAliveRequests", "1");
    return connector;
  }

  private static Connector tls(String certificate, String key) {
    SSLHostConfig host = new SSLHostConfig();
    SSLHostConfigCertificate own =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
    own.setCertificateFile(certificate);
    own.setCertificateKeyFile(key);
    host.addCertificate(own);
    Connector connector = new Connector();
    connector.setPort(TLS_PORT);
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setProperty("SSLEnabled", "true");
    connector.addSslHostConfig(host);
    connector.addUpgradeProtocol(new Http2Protocol());
    return connector;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getPathInfo()) {
      case "/page" -> {
        measured = "";
        Files.deleteIfExists(isMeasured);
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
                "%s %s %s|%s%s|%s"
                    .formatted(
                        known.getVerdict(),
                        known.getConfidence(),
                        known.getReasons(),
                        request.getProtocol(),
                        request.getHeader(INSPECTED) == null ? "" : " inspected",
                        measured));
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
        try {
          Files.writeString(isMeasured, measured);
        } catch (IOException notWritten) {
          throw new UncheckedIOException(notWritten);
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
