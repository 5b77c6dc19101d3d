package io.github.webrtcmasking.internal.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.config.VisitorPrivacy;
import io.github.webrtcmasking.internal.page.PageLanguage;
import io.github.webrtcmasking.internal.support.OwnPath;
import io.github.webrtcmasking.internal.support.Sentences;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Serves the sentences of the consent banner, in the visitor's language. */
final class QuestionEndpoint {

  /** The browser alone may keep it: others are asked in other languages, or not at all. */
  private static final String CACHE = "private, max-age=3600";

  private static final String VARY = "Accept-Language, " + ChallengeEndpoint.GLOBAL_PRIVACY_CONTROL;

  private final VisitorPrivacy privacy;
  private final Supplier<Jsonb> jsonb;

  QuestionEndpoint(VisitorPrivacy privacy, Supplier<Jsonb> jsonb) {
    this.privacy = privacy;
    this.jsonb = jsonb;
  }

  void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Replies.refusedUnlessRead(request, response)) {
      return;
    }
    response.addHeader("Vary", VARY);
    if (privacy.objects(request.getHeader(ChallengeEndpoint.GLOBAL_PRIVACY_CONTROL))) {
      Replies.noContent(response);
      return;
    }
    Sentences words = PageLanguage.of(request);
    byte[] question = jsonb.get().toJson(question(words, request)).getBytes(UTF_8);
    response.setHeader("Cache-Control", CACHE);
    response.setHeader("Content-Language", words.language().toLanguageTag());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("application/json");
    response.setContentLength(question.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(question);
    }
  }

  private Map<String, Object> question(Sentences words, HttpServletRequest request) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("language", words.language().toLanguageTag());
    for (String name :
        new String[] {"label", "text", "refuse", "accept", "withdraw", "withdrawn", "close"}) {
      question.put(name, words.get("consent." + name));
    }
    privacy
        .notice()
        .ifPresent(
            at -> {
              String context = request.getServletContext().getContextPath();
              String url = OwnPath.isOne(at) ? context + at : at;
              question.put("notice", Map.of("text", words.get("consent.notice"), "url", url));
            });
    return question;
  }
}
