package io.github.webrtcmasking.internal.gate.refusal;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import io.github.webrtcmasking.internal.page.Html;
import io.github.webrtcmasking.internal.page.HtmlPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operator's own page, with {@code {{name}}} where the parts of {@link RefusalWords} go.
 *
 * @param text of the file
 */
record RefusalTemplate(String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]{1,40})}}");
  private static final Pattern HEAD_END = Pattern.compile("</head>", Pattern.CASE_INSENSITIVE);

  /** Answers a request, {@code HEAD} too. The page's policy is the operator's own matter. */
  void send(
      RefusalWords words,
      List<String> scripts,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String page = withScripts(filled(words), scripts);
    HtmlPage.send(page, HttpServletResponse.SC_FORBIDDEN, request, response);
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
  static String withScripts(String page, List<String> scripts) {
    Matcher head = HEAD_END.matcher(page);
    if (!head.find()) {
      return page;
    }
    String tags = scripts.stream().map(Html::moduleScript).collect(joining());
    return new StringBuilder(page).insert(head.start(), tags).toString();
  }
}
