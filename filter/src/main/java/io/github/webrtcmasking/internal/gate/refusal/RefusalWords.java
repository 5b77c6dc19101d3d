package io.github.webrtcmasking.internal.gate.refusal;

import io.github.webrtcmasking.internal.gate.path.AskedPage;
import io.github.webrtcmasking.internal.page.Html;
import io.github.webrtcmasking.internal.page.PageLanguage;
import io.github.webrtcmasking.internal.support.ReadMethod;
import io.github.webrtcmasking.internal.support.Sentences;
import io.github.webrtcmasking.internal.support.SessionUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one refused visitor is told, in their language.
 *
 * @param words in that language
 * @param parts by the name of their placeholders, as HTML
 */
record RefusalWords(Sentences words, Map<String, String> parts) {

  static RefusalWords of(
      HttpServletRequest request, HttpServletResponse response, Optional<Contact> contact) {
    Sentences words = PageLanguage.of(request);
    String context = request.getServletContext().getContextPath();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("language", words.language().toLanguageTag());
    for (String name : new String[] {"title", "happened", "meaning", "try", "help"}) {
      parts.put(name, Html.escaped(words.get("refusal." + name)));
    }
    parts.put("switch-off", Html.escaped(words.get("refusal.switch-off")));
    parts.put("allow-script", Html.escaped(words.get("refusal.allow-script")));
    parts.put("again", Html.escaped(words.get("refusal.again")));
    parts.put("again-url", link(context + again(request), request, response));
    parts.put("home-url", link(context + "/", request, response));
    parts.put(
        "contact",
        contact
            .map(whom -> whom.html(context))
            .orElseGet(() -> Html.escaped(words.get("refusal.contact"))));
    return new RefusalWords(words, parts);
  }

  /** A form is not sent again by a link; the visitor begins anew. */
  private static String again(HttpServletRequest request) {
    return ReadMethod.isThatOf(request) ? AskedPage.of(request).orElse("/") : "/";
  }

  private static String link(
      String path, HttpServletRequest request, HttpServletResponse response) {
    return Html.escaped(SessionUrls.encoded(path, request, response));
  }

  String part(String name) {
    return parts.getOrDefault(name, "");
  }
}
