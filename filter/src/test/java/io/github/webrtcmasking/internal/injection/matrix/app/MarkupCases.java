package io.github.webrtcmasking.internal.injection.matrix.app;

import static io.github.webrtcmasking.internal.injection.matrix.app.Case.typed;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.untyped;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Where a search for {@code <head>} goes wrong, each page as bytes and through the writer. */
final class MarkupCases {
  private static final String REST = "<title>a</title></head><body>b</body></html>";
  private static final String XHTML = "<html xmlns=\"http://www.w3.org/1999/xhtml\">";

  private MarkupCases() {}

  static List<Case> pages() {
    List<Case> cases = new ArrayList<>();
    both(
        cases,
        "comment",
        "<!doctype html><!-- <head></head> --><html><head>" + REST,
        "<html><head>");
    both(
        cases,
        "head-in-script",
        "<html><script>'<head></head>'</script><head>" + REST,
        "</script>");
    both(cases, "head-in-attribute", "<html data-a='<head></head>'><head>" + REST, "'><head>");
    both(cases, "sign-in-attribute", "<html><head data-x='a>b'>" + REST, "<head data-x='a>b'>");
    both(cases, "header", "<!doctype html><body><header>h</header></body>", "<body>");
    both(
        cases,
        "upper-case",
        "<HTML><HEAD\nID=A>" + REST.toUpperCase(java.util.Locale.ROOT),
        "ID=A>");
    both(cases, "end-in-script", "<html><head><script>'</head>'</script>" + REST, "<head>");
    both(cases, "end-in-comment", "<html><head><!-- </head> -->" + REST, "<head>");
    both(cases, "srcdoc", "<html><body><iframe srcdoc='<head></head>'></iframe></body>", "<body>");
    both(cases, "no-head", "<!DOCTYPE html><html><body class=a>b</body></html>", "<body class=a>");
    both(cases, "neither", "<!DOCTYPE html><p>a</p>", "<p>");
    both(cases, "text-before", "Warning: a < b\n<!DOCTYPE html><html><head>" + REST, "<head>");
    both(cases, "bom", "\ufeff<!DOCTYPE html><html><head>" + REST, "<head>");
    both(cases, "unquoted", "<html><head data-a=/b>" + REST, "<head data-a=/b>");
    both(
        cases,
        "template",
        "<!doctype html><template><head></head></template><head>" + REST,
        "</template>");
    return cases;
  }

  static List<Case> withoutPlace() {
    List<Case> cases = new ArrayList<>();
    for (Case each : plain("fragment", "<li>a</li><script>'<head></head>'</script>")) {
      cases.add(each.untouched("fragment"));
    }
    for (Case each : plain("json-as-html", "{\"a\":\"<head></head>\"}")) {
      cases.add(each.untouched("fragment"));
    }
    for (Case each : plain("frameset", "<html><frameset><frame src=a></frameset></html>")) {
      cases.add(each.untouched("no-place"));
    }
    for (Case each : plain("head-late", " ".repeat(60_000) + Text.PAGE)) {
      cases.add(each.untouched("fragment"));
    }
    for (Case each : plain("cut-off", "<!DOCTYPE html><html><head")) {
      cases.add(each.untouched("no-place"));
    }
    return cases;
  }

  static List<Case> xhtml() {
    String type = "application/xhtml+xml;charset=UTF-8";
    String open = "<?xml version='1.0'?>" + XHTML + "<head>" + REST;
    return List.of(
        typed("xhtml", type, Text.bytes(open)).behind("<head>"),
        typed("xhtml-writer", type, Text.writer(open)).behind("<head>"),
        typed("xhtml-empty-head", type, Text.bytes(XHTML + "<head/><body/></html>"))
            .untouched("no-place"),
        typed("xml", "application/xml", Text.bytes(open)).untouched("not-html"),
        typed("svg", "image/svg+xml", Text.bytes("<svg><head></head></svg>"))
            .untouched("not-html"));
  }

  static List<Case> encodings() {
    return List.of(
        encoded("utf16be", "UTF-16BE", UTF_16BE, Text.PAGE),
        encoded("utf16le", "UTF-16LE", UTF_16LE, Text.PAGE),
        encoded("utf16-mark", "UTF-16", UTF_16LE, "\ufeff" + Text.PAGE),
        encoded("utf16-mark-undeclared", "UTF-8", UTF_16BE, "\ufeff" + Text.PAGE),
        encoded("utf16-unmarked", "UTF-16", UTF_16LE, Text.PAGE),
        encoded("latin1", "ISO-8859-1", ISO_8859_1, Text.PAGE),
        typed("utf16-writer", "text/html;charset=UTF-16LE", Text::writer)
            .expecting(e -> e.in(UTF_16LE)),
        typed("utf16-writer-mark", "text/html;charset=UTF-16", Text::writer)
            .expecting(e -> e.in(UTF_16BE)),
        typed("latin1-writer", "text/html;charset=ISO-8859-1", Text::writer)
            .expecting(e -> e.in(ISO_8859_1)),
        untyped(
                "charset-unnamed",
                (q, p) -> {
                  p.setContentType("text/html");
                  p.getOutputStream().write(Text.bytes());
                })
            .expecting(e -> e.in(UTF_8)));
  }

  private static Case encoded(String name, String declared, Charset charset, String page) {
    return typed(
            name,
            "text/html;charset=" + declared,
            (q, p) -> p.getOutputStream().write(page.getBytes(charset)))
        .expecting(e -> e.in(charset));
  }

  private static void both(List<Case> cases, String name, String page, String place) {
    plain(name, page).forEach(each -> cases.add(each.behind(place)));
  }

  private static List<Case> plain(String name, String page) {
    return List.of(
        Case.page(name, Text.bytes(page)), Case.page(name + "-writer", Text.writer(page)));
  }
}
