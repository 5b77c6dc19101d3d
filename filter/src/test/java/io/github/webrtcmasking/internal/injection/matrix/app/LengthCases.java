package io.github.webrtcmasking.internal.injection.matrix.app;

import static io.github.webrtcmasking.internal.injection.matrix.app.Case.file;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.page;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.typed;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.untyped;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Declared lengths: all six setters, against the type, the body and the commit. */
final class LengthCases {
  private static final int LENGTH = Text.bytes().length;
  private static final String NAME = "Content-Length";

  private LengthCases() {}

  private record Setter(String name, Consumer<HttpServletResponse> call) {
    static final Setter INT = new Setter("set-content-length", p -> p.setContentLength(LENGTH));
    static final List<Setter> ALL =
        List.of(
            INT,
            new Setter("set-content-length-long", p -> p.setContentLengthLong(LENGTH)),
            new Setter("set-header", p -> p.setHeader("content-length", "" + LENGTH)),
            new Setter("add-header", p -> p.addHeader(NAME, "" + LENGTH)),
            new Setter("set-int-header", p -> p.setIntHeader(NAME, LENGTH)),
            new Setter("add-int-header", p -> p.addIntHeader("CONTENT-LENGTH", LENGTH)));
  }

  /** Each setter before the type, between type and body, after the body, and for a writer. */
  static List<Case> setters() {
    List<Case> cases = new ArrayList<>();
    for (Setter setter : Setter.ALL) {
      cases.add(page(setter.name, (q, p) -> body(p, setter)));
      cases.add(untyped(setter.name + "-before-type", (q, p) -> beforeType(p, setter)));
      cases.add(page(setter.name + "-after-body", (q, p) -> afterBody(p, setter)));
      cases.add(page(setter.name + "-writer", (q, p) -> writer(p, setter)));
    }
    return cases;
  }

  private static void body(HttpServletResponse response, Setter setter) throws IOException {
    setter.call.accept(response);
    response.getOutputStream().write(Text.bytes());
  }

  private static void beforeType(HttpServletResponse response, Setter setter) throws IOException {
    setter.call.accept(response);
    ServletOutputStream out = response.getOutputStream();
    response.setContentType(Case.HTML);
    out.write(Text.bytes());
  }

  private static void afterBody(HttpServletResponse response, Setter setter) throws IOException {
    response.getOutputStream().write(Text.bytes());
    setter.call.accept(response);
  }

  private static void writer(HttpServletResponse response, Setter setter) throws IOException {
    setter.call.accept(response);
    response.getWriter().write(Text.PAGE);
  }

  static List<Case> others() {
    return List.of(
        page("length-after-commit", (q, p) -> afterCommit(p)),
        page("length-removed", (q, p) -> removed(p)),
        page("length-set-twice", (q, p) -> twice(p)),
        page("length-readable", (q, p) -> readable(p)),
        page("length-large", (q, p) -> large(p)),
        page("length-fragment", (q, p) -> fragment(p)).untouched("").expecting(Expect::undiagnosed),
        typed("length-json", "application/json", (q, p) -> json(p)).untouched("not-html"),
        page("header-null", (q, p) -> nullHeader(p)));
  }

  private static void afterCommit(HttpServletResponse response) throws IOException {
    response.getOutputStream().write(Text.bytes());
    response.flushBuffer();
    response.setContentLength(5);
  }

  private static void removed(HttpServletResponse response) throws IOException {
    response.setContentLength(5);
    response.setContentLengthLong(-1);
    response.getOutputStream().write(Text.bytes());
  }

  private static void twice(HttpServletResponse response) throws IOException {
    response.setContentLength(5);
    response.setContentLengthLong(LENGTH);
    response.getOutputStream().write(Text.bytes());
  }

  /** Not every server lets a length be read, but then it is the one that was set. */
  private static void readable(HttpServletResponse response) throws IOException {
    response.setContentLength(LENGTH + 5);
    String value = response.getHeader(NAME);
    boolean right = value == null || value.equals(Integer.toString(LENGTH + 5));
    response.getWriter().write(Text.START + (right ? "right" : "wrong") + Text.END);
  }

  private static void large(HttpServletResponse response) throws IOException {
    String page = Text.ofSize(200_000);
    response.setContentLength(page.length());
    response.getWriter().write(page);
  }

  private static void fragment(HttpServletResponse response) throws IOException {
    response.setContentLength(9);
    response.getWriter().write("<li>a</li");
  }

  private static void json(HttpServletResponse response) throws IOException {
    response.setContentLength(2);
    response.flushBuffer();
    response.getOutputStream().print("{}");
  }

  private static void nullHeader(HttpServletResponse response) throws IOException {
    response.setHeader("X-Gone", null);
    response.addHeader("X-Gone", null);
    response.getOutputStream().write(Text.bytes());
  }

  /** HEAD: no body, and never another length than GET's. */
  static List<Case> heads() {
    UnaryOperator<Ask> head = ask -> ask.by("HEAD");
    return List.of(
        page("head-bytes", Text::bytes).asked(head),
        page("head-writer", Text::writer).asked(head),
        page("head-length", (q, p) -> body(p, Setter.INT)).asked(head),
        page("head-without-body", (q, p) -> ownHead(q.getMethod(), p))
            .asked(head)
            .expecting(Expect::undiagnosed),
        page("head-large", (q, p) -> large(p)).asked(head),
        typed("head-json", "application/json", (q, p) -> json(p)).asked(head).untouched("not-html"),
        file("head-static", "/static.html").asked(head).expecting(Expect::undiagnosed));
  }

  /** As frameworks do it: the length is known, so nothing is written. */
  private static void ownHead(String method, HttpServletResponse response) throws IOException {
    response.setContentLength(LENGTH);
    if (!method.equals("HEAD")) {
      response.getOutputStream().write(Text.bytes());
    }
  }
}
