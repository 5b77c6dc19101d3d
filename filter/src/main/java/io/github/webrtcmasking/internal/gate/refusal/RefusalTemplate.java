package io.github.webrtcmasking.internal.gate.refusal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import io.github.webrtcmasking.internal.page.Html;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operator's own page, with {@code {{name}}} where the parts of {@link RefusalWords} go.
 *
 * @param text of the file
 */
record RefusalTemplate(String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]{1,40})}}");

  /** Answers a request, {@code HEAD} too. The page's policy is the operator's own matter. */
  void send(
      RefusalWords words,
      List<String> scripts,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    byte[] page = withScripts(filled(words), scripts).getBytes(UTF_8);
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setContentType("text/html;charset=utf-8");
    response.setContentLength(page.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(page);
    }
  }

  /** A placeholder that we do not know stays as it is, so that its author sees it. */
  String filled(RefusalWords words) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    requireNonNullElse(words.parts().get(found.group(1)), found.group())));
  }

  /** The scripts go last into the head, if the page has one. */
  private static String withScripts(String page, List<String> scripts) {
    int head = page.toLowerCase(Locale.ROOT).indexOf("</head>");
    if (head < 0) {
      return page;
    }
    StringBuilder tags = new StringBuilder();
    for (String script : scripts) {
      tags.append("<script type=\"module\" async=\"\" src=\"")
          .append(Html.escaped(script))
          .append("\"></script>");
    }
    return new StringBuilder(page).insert(head, tags).toString();
  }
}
