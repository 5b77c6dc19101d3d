package io.github.webrtcmasking.bench.pages;

/** What an application writes. */
public enum Page {
  /** A document with a head, as nearly all are. */
  HEAD("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>Shop</title>\n</head>\n<body>\n"),
  /** A document without. */
  NO_HEAD("<!DOCTYPE html>\n<html lang=\"en\">\n<body class=\"shop\">\n<h1>Shop</h1>\n"),
  /** Nothing that says that it is a document, so there is no place for a tag. */
  FRAGMENT("<div class=\"basket\">\n<h2>Basket</h2>\n");

  private static final String ARTICLE =
      """
      <div class="article" data-number="4711">
        <h3><a href="/shop/article?number=4711">A chair, four legs, of beech</a></h3>
        <p>It has been made where it is sold, and it can be mended there. Weight: 6.2 kg.</p>
        <form action="/shop/basket" method="post"><input type="submit" value="Buy"/></form>
      </div>
      """;

  private final String start;

  Page(String start) {
    this.start = start;
  }

  /** The same page behind a comment, for pages of which none begins like the one before. */
  public String ofSize(int size, int number) {
    return "<!-- " + number + " -->" + ofSize(size);
  }

  /** The page, filled with articles up to so many characters, all of them ASCII. */
  public String ofSize(int size) {
    String end = this == FRAGMENT ? "</div>\n" : "</body>\n</html>\n";
    StringBuilder text = new StringBuilder(start);
    while (text.length() + ARTICLE.length() + end.length() <= size) {
      text.append(ARTICLE);
    }
    text.append(" ".repeat(size - text.length() - end.length()));
    return text.append(end).toString();
  }
}
