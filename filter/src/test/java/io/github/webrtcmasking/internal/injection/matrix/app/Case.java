package io.github.webrtcmasking.internal.injection.matrix.app;

import java.util.function.UnaryOperator;

/**
 * One row of the matrix.
 *
 * @param name its path below {@code /page/}, too, and what the row is called in the table
 */
public record Case(String name, Ask ask, Expect expect, Answer answer) {
  static final String HTML = "text/html;charset=UTF-8";

  /** A page in UTF-8 that is expected to get the tag behind the head's start tag. */
  static Case page(String name, Answer answer) {
    return typed(name, HTML, answer);
  }

  /** The same with another type. */
  static Case typed(String name, String type, Answer answer) {
    return untyped(
        name,
        (request, response) -> {
          response.setContentType(type);
          answer.to(request, response);
        });
  }

  /** The same, where the answer chooses the type. */
  static Case untyped(String name, Answer answer) {
    return new Case(name, Ask.get("/page/" + name), Expect.tagBehind(Text.HEAD), answer);
  }

  /** A file of the application, sent by the server's own servlet. */
  static Case file(String name, String path) {
    return new Case(name, Ask.get(path), Expect.tagBehind(Text.HEAD), Text::bytes);
  }

  Case asked(UnaryOperator<Ask> change) {
    return new Case(name, change.apply(ask), expect, answer);
  }

  Case behind(String text) {
    return expecting(e -> e.behind(text));
  }

  Case untouched(String reason) {
    return expecting(e -> Expect.untouched(reason));
  }

  Case expecting(UnaryOperator<Expect> change) {
    return new Case(name, ask, change.apply(expect), answer);
  }

  @Override
  public String toString() {
    return name;
  }
}
