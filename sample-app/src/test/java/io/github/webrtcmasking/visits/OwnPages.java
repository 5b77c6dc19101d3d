package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Shops in which the filter shows pages of its own: the banner that asks for consent, and the page
 * for refused visitors. Their pages have policies under which nothing runs but what is on their
 * host, and nothing has a style.
 */
final class OwnPages {
  private static final String STRICT =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'";

  /** The shield needs a policy of its own where types are trusted. */
  private static final String STRICTER =
      STRICT + "; require-trusted-types-for 'script'; trusted-types 'none'";

  /** By the names of the sample application, whose settings are on the class path, too. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "vantage.port", "0",
          "trusted-proxies", "127.0.0.0/8",
          "gate.names", "checkout",
          "gate.mode", "enforce",
          "gate.checkout.action", "deny",
          "gate.refusal-page", "own",
          "gate.contact", "help@shop.example",
          "shield.include", "/shielded/*");

  private OwnPages() {}

  /** A shop that asks for consent in a banner. */
  static ServletShop asking(Path folder) throws Exception {
    return start(
        folder,
        Map.of(
            "gate.checkout.path", "/never",
            "collector.consent", "banner",
            "collector.consent-notice", "/privacy"));
  }

  /** A shop that refuses everybody of whom it knows nothing, and whoever is masked. */
  static ServletShop refusing(Path folder) throws Exception {
    return start(
        folder,
        Map.of(
            "gate.checkout.path", "/pay",
            "gate.checkout.pending", "act",
            "session.create", "true"));
  }

  private static ServletShop start(Path folder, Map<String, String> more) throws Exception {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.putAll(more);
    return ServletShop.start(folder, settings, new Pages());
  }

  @SuppressWarnings("serial") // never serialised
  private static final class Pages extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String name = request.getPathInfo() == null ? "/" : request.getPathInfo();
      response.setHeader("Cache-Control", "no-store");
      if (name.equals("/verdict")) {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(Masking.of(request).toString());
        return;
      }
      request.getSession();
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader(
          "Content-Security-Policy", name.startsWith("/shielded") ? STRICT : STRICTER);
      response.getWriter().write(page(name));
    }

    /** A page that does not fit on a telephone, with a link at its very end. */
    private static final String LONG =
        "It has been open since 2009.<br>".repeat(60)
            + "<a id=\"last\" href=\"#imprint\">Imprint</a>";

    private static String page(String name) {
      String language = name.startsWith("/de") ? "de" : "en";
      String own =
          name.startsWith("/own")
              ? "<a id=\"own\" href=\"#gone\" data-webrtc-masking-withdraw>My consent</a>"
              : name.startsWith("/long") ? LONG : "It has been open since 2009.";
      return """
      <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>Tea</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"></head>
      <body><main><h1>Tea for two</h1><p>A shop that nobody can change.</p>
      <p>%s</p></main></body></html>
      """
          .formatted(language, own);
    }
  }
}
