package io.github.webrtcmasking.internal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.support.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * One page for one visitor: no cache keeps it, no other page frames it, and nothing runs or loads
 * in it but its style and the scripts that it names. Immutable.
 *
 * @param words in which language it is
 * @param title its title and first heading, as text
 * @param main what stands below the heading, as HTML
 * @param scripts paths of module scripts on the page's own host
 */
public record HtmlPage(Sentences words, String title, String main, List<String> scripts) {

  private static final String STYLE = read("page.css");

  /** Of the style, so that no other runs (CSP Level 3, section 8.3). */
  private static final String HASH = "'sha256-" + digest(STYLE) + "'";

  public HtmlPage {
    scripts = List.copyOf(scripts);
  }

  /** A page without scripts. */
  public HtmlPage(Sentences words, String title, String main) {
    this(words, title, main, List.of());
  }

  /** Answers a request, {@code HEAD} too. */
  public void send(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Security-Policy", policy());
    response.setHeader("Content-Language", language());
    response.setHeader("Referrer-Policy", "no-referrer");
    send(html(), status, request, response);
  }

  /** Answers a request, {@code HEAD} too, with a page whose policy is somebody else's matter. */
  public static void send(
      String html, int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] page = html.getBytes(UTF_8);
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setContentType("text/html;charset=utf-8");
    response.setContentLength(page.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(page);
    }
  }

  private String policy() {
    String mine = "default-src 'none'; style-src " + HASH + "; base-uri 'none'";
    String others = "; form-action 'self'; frame-ancestors 'none'";
    return scripts.isEmpty()
        ? mine + others
        : mine + "; script-src 'self'; connect-src 'self'" + others;
  }

  private String language() {
    return words.language().toLanguageTag();
  }

  private String html() {
    StringBuilder html = new StringBuilder(4096);
    html.append("<!DOCTYPE html>\n<html lang=\"").append(language()).append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append(Html.element("title", title));
    html.append("<style>").append(STYLE).append("</style>\n");
    for (String script : scripts) {
      html.append(Html.moduleScript(script)).append('\n');
    }
    html.append("</head>\n<body>\n<main>\n").append(Html.element("h1", title)).append(main);
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String read(String resource) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar does not contain its " + resource);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
