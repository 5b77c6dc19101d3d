package io.github.webrtcmasking.internal.injection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All pages that injection is shown to leave whole; none twice. */
final class PageCorpus {
  private static final List<CorpusPage> ALL = collect();

  private PageCorpus() {}

  static List<CorpusPage> all() {
    return ALL;
  }

  private static List<CorpusPage> collect() {
    Map<String, CorpusPage> pages = new LinkedHashMap<>();
    Stream.of(
            MarkedPages.html().map(text -> named(CorpusPage.HTML, text)),
            MarkedPages.xhtml().map(text -> named(CorpusPage.XHTML, text)),
            HandMadePages.html().map(text -> named(CorpusPage.HTML, text)),
            HandMadePages.xhtml().map(text -> named(CorpusPage.XHTML, text)),
            EncodedPages.all(),
            LongPages.all(),
            Html5libInputs.all(),
            GeneratedPages.combined(),
            GeneratedPages.random())
        .flatMap(group -> group)
        .forEach(page -> pages.putIfAbsent(page.toString(), page));
    return List.copyOf(pages.values());
  }

  private static CorpusPage named(String type, String marked) {
    String kind = type.equals(CorpusPage.XHTML) ? "XHTML " : "";
    return CorpusPage.marked(
        kind + CorpusPage.shown(marked) + '#' + marked.hashCode(), type, marked);
  }
}
