package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/**
 * A Tomcat with a few pages that a library exchanges in place, and a gate in front of one of them:
 * who is masked goes to a second step, and who is unknown waits.
 */
final class ScriptedShop implements AutoCloseable {
  private static final String PATH = "/shop";

  /** By the names of the sample application, whose settings are on the class path, too. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "vantage.port", "0",
          "trusted-proxies", "127.0.0.0/8",
          "gate.names", "checkout",
          "gate.mode", "enforce",
          "gate.checkout.path", "/pay",
          "gate.checkout.action", "redirect:/step-up",
          "gate.checkout.pending", "wait-then-act",
          "gate.checkout.wait", "PT10S");

  private final Tomcat tomcat = new Tomcat();

  /** Pages with this library, whose tag for the body is given. */
  static ScriptedShop start(Path folder, Path library, String body)
      throws IOException, LifecycleException {
    return start(folder, library, body, Map.of());
  }

  /** The same, with more settings. */
  static ScriptedShop start(Path folder, Path library, String body, Map<String, String> more)
      throws IOException, LifecycleException {
    ScriptedShop shop = new ScriptedShop();
    Files.createDirectories(folder.resolve("webapp"));
    shop.tomcat.setBaseDir(folder.toString());
    shop.tomcat.setHostname("localhost");
    shop.tomcat.setPort(0);
    shop.tomcat.getConnector();
    StandardContext context = new StandardContext();
    context.setName(PATH);
    context.setPath(PATH);
    context.setDocBase(folder.resolve("webapp").toString());
    context.setParentClassLoader(ScriptedShop.class.getClassLoader());
    for (Map<String, String> settings : List.of(SETTINGS, more)) {
      settings.forEach((key, value) -> context.addParameter("webrtc.masking." + key, value));
    }
    ContextConfig config = new ContextConfig();
    config.setDefaultWebXml(shop.tomcat.noDefaultWebXmlPath());
    context.addLifecycleListener(config);
    StandardJarScanner scanner = new StandardJarScanner();
    scanner.setScanClassPath(false);
    context.setJarScanner(scanner);
    String script = Files.readString(library);
    Tomcat.addServlet(context, "pages", new PagesServlet(script, body)).addMapping("/*");
    shop.tomcat.getHost().addChild(context);
    shop.tomcat.start();
    return shop;
  }

  int port() {
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  @SuppressWarnings("serial") // never serialised
  private static final class PagesServlet extends HttpServlet {
    private final String script;
    private final String body;

    PagesServlet(String script, String body) {
      this.script = script;
      this.body = body;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String name = request.getPathInfo() == null ? "/" : request.getPathInfo();
      switch (name) {
        case "/library.js" -> write(response, "text/javascript", script);
        case "/verdict" -> write(response, "text/plain", Masking.of(request).toString());
        default -> {
          request.getSession();
          write(response, "text/html", page(name));
        }
      }
    }

    private String page(String name) {
      return """
      <!DOCTYPE html><html lang="en"><head><title>%1$s</title>
      <link rel="icon" href="data:,"><script src="library.js" defer></script></head>
      <body %2$s><h1>%1$s</h1><a id="pay" href="pay">Pay</a> <a id="home" href="home">Home</a>
      </body></html>
      """
          .formatted(name, body);
    }

    private static void write(HttpServletResponse response, String type, String text)
        throws IOException {
      response.setContentType(type + ";charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.getWriter().write(text);
    }
  }
}
