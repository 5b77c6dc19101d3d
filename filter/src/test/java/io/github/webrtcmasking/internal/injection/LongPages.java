package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.html.InsertionPoint;
import java.util.stream.Stream;

/** Pages whose head comes late, just before the limit and just behind it. */
final class LongPages {
  private static final String PAGE = "<html><head><title>a</title></head><body>b</body></html>";
  private static final int HEAD = "<html><head>".length();

  private LongPages() {}

  static Stream<CorpusPage> all() {
    return Stream.of("x", " ", "<b>", "<!-- --> ", "\n", "\u00e9")
        .flatMap(filler -> Stream.of(-300, -1, 0, 1, 300).map(more -> late(filler, more)));
  }

  /** With so many units before the head that it ends at the limit, or {@code more} later. */
  private static CorpusPage late(String filler, int more) {
    int unit = filler.equals("\u00e9") ? 2 : filler.length();
    int before = InsertionPoint.LIMIT - HEAD + more;
    String text = filler.repeat(before / unit) + " ".repeat(before % unit);
    String page = more > 0 ? PAGE : PAGE.replace("<head>", "<head>^");
    String name = "head at the limit " + (more < 0 ? "" : "+") + more + " behind " + filler;
    return filler.equals("\u00e9")
        ? CorpusPage.raw(name, "UTF-8", text.replace("\u00e9", "\u00c3\u00a9") + page)
        : CorpusPage.marked(CorpusPage.shown(name), CorpusPage.HTML, text + page);
  }
}
