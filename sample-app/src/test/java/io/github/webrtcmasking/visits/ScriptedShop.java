package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.LifecycleException;

/**
 * A Tomcat with a few pages that a library exchanges in place, and a gate in front of one of them:
 * who is masked goes to a second step, and who is unknown waits.
 */
final class ScriptedShop implements AutoCloseable {
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

  private final ServletShop shop;

  private ScriptedShop(ServletShop shop) {
    this.shop = shop;
  }

  /** Pages with this library, whose tag for the body is given. */
  static ScriptedShop start(Path folder, Path library, String body)
      throws IOException, LifecycleException {
    return start(folder, library, body, Map.of());
  }

  /** The same, with more settings. */
  static ScriptedShop start(Path folder, Path library, String body, Map<String, String> more)
      throws IOException, LifecycleException {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.putAll(more);
    String script = Files.readString(library);
    return new ScriptedShop(ServletShop.start(folder, settings, new PagesServlet(script, body)));
  }

  int port() {
    return shop.port();
  }

  @Override
  public void close() throws LifecycleException {
    shop.close();
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
