package io.github.webrtcmasking.internal.injection.matrix.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rows of the matrix, by subject. */
public final class Cases {
  private static final List<Case> ALL =
      Stream.of(
              BodyCases.streams(),
              BodyCases.writers(),
              BodyCases.sizes(),
              LengthCases.setters(),
              LengthCases.others(),
              LengthCases.heads(),
              RefusalCases.statuses(),
              RefusalCases.types(),
              RefusalCases.requests(),
              RefusalCases.files(),
              RefusalCases.policies(),
              MarkupCases.pages(),
              MarkupCases.withoutPlace(),
              MarkupCases.xhtml(),
              MarkupCases.encodings(),
              BeginningCases.resets(),
              BeginningCases.flushes(),
              BeginningCases.errors(),
              DispatchCases.forwards(),
              DispatchCases.includes(),
              DispatchCases.compressed(),
              AsyncCases.all())
          .flatMap(List::stream)
          .toList();

  private static final Map<String, Answer> ANSWERS = answers();

  private Cases() {}

  public static List<Case> all() {
    return ALL;
  }

  /** What the application does at a path below {@code /page/}. */
  static Answer answerTo(String name) {
    return ANSWERS.getOrDefault(name, (request, response) -> response.sendError(404));
  }

  private static Map<String, Answer> answers() {
    Map<String, Answer> answers = new HashMap<>();
    ALL.forEach(each -> answers.put(each.name(), each.answer()));
    answers.put("seen", (q, p) -> Seen.of(q).tell());
    answers.put("next", (q, p) -> plain("next").to(q, p));
    answers.put("comment-only", Text.bytes("<!-- <HEAD> -->"));
    answers.put("include-headers", (q, p) -> p.setHeader("Content-Encoding", "br"));
    answers.put("error", (q, p) -> error().to(q, p));
    return Map.copyOf(answers);
  }

  private static Answer plain(String text) {
    return (request, response) -> {
      response.setContentType("text/plain");
      Text.bytes(text).to(request, response);
    };
  }

  private static Answer error() {
    return (request, response) -> {
      response.setContentType(Case.HTML);
      response.getWriter().write("<html><head><title>e</title></head>" + response.getStatus());
    };
  }
}
