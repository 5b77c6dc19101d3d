package io.github.webrtcmasking.internal.injection;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages out of parts: in sensible order with the place known, and in no order at all. */
final class GeneratedPages {
  private static final long SEED = 20261122;
  private static final int RANDOM_PAGES = 200;

  private static final List<String> STARTS =
      List.of(
          "",
          "\uFEFF",
          "\r\n\t ",
          "text ",
          "<!-- <head> -->",
          "<!-->",
          "<!--a--!>",
          "<!doctype html>",
          "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01//EN\" '>\n",
          "<?xml version='1.0'?>",
          "</ <head>",
          "<![CDATA[ <head> ]]>");
  private static final List<String> ROOTS =
      List.of("<html>", "<HTML LANG='a>b'>", "<html\n/>\n<!-- <body> -->\n");
  private static final List<String> PLACES =
      List.of(
          "<head>^<title>a</title></head><body>b",
          "<HEAD profile=\"a>b\" x=/>^</HEAD><p>b",
          "<head/>^<meta charset=utf-8>",
          "<body class='>'>^<header>b</header>",
          "<title><head></title>^<p>b",
          "<div a=\"</div>\">^<head>b</div>",
          "<!-- <p> -->\n^b <head>");

  /** What makes parsers change their minds. */
  private static final List<String> PARTS =
      List.of(
          "a",
          " ",
          "\n",
          "\0",
          "&amp;",
          "\u00e9",
          "<",
          ">",
          "'",
          "\"",
          "-->",
          "]]>",
          "/>",
          "<!doctype html>",
          "<html>",
          "<html lang=x>",
          "<head>",
          "<head a='>'>",
          "<body>",
          "<body onload=\"'>'\">",
          "</head>",
          "</body>",
          "</html>",
          "<header>",
          "</header>",
          "<p>",
          "</p>",
          "<div a=b>",
          "</div>",
          "<b>",
          "</b>",
          "<br>",
          "</br>",
          "<table>",
          "<tr>",
          "<td>",
          "</table>",
          "<select>",
          "<option>",
          "</select>",
          "<pre>",
          "</pre>",
          "<svg>",
          "</svg>",
          "<svg/>",
          "<g/>",
          "<math>",
          "</math>",
          "<mi>",
          "<template>",
          "</template>",
          "<script>",
          "</script>",
          "<style>",
          "</style>",
          "<title>",
          "</title>",
          "<textarea>",
          "</textarea>",
          "<noscript>",
          "</noscript>",
          "<iframe>",
          "</iframe>",
          "<meta name=a>",
          "<link rel=x>",
          "<!--",
          "<!-- a -->",
          "<!-->",
          "--!>",
          "<![CDATA[",
          "<?xml a?>",
          "<!x>",
          "</ >",
          "<frameset>",
          "</frameset>",
          "<form>",
          "</form>",
          "<li>",
          "<a href='<head>'>",
          "</a>",
          "<input>",
          "<foreignObject>",
          "<desc>");

  private GeneratedPages() {}

  static Stream<CorpusPage> combined() {
    return STARTS.stream()
        .flatMap(start -> ROOTS.stream().map(start::concat))
        .flatMap(start -> PLACES.stream().map(start::concat))
        .map(
            text -> CorpusPage.marked("combined " + CorpusPage.shown(text), CorpusPage.HTML, text));
  }

  static Stream<CorpusPage> random() {
    Random random = new Random(SEED);
    return IntStream.range(0, RANDOM_PAGES).mapToObj(number -> random(number, random));
  }

  private static CorpusPage random(int number, Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "" : "<!doctype html>");
    int parts = 2 + random.nextInt(12);
    for (int i = 0; i < parts; i++) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    String page = text.toString();
    return CorpusPage.unknown("random " + number + ' ' + CorpusPage.shown(page), page);
  }
}
