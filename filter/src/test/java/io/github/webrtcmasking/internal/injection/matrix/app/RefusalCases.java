package io.github.webrtcmasking.internal.injection.matrix.app;

import static io.github.webrtcmasking.internal.injection.matrix.app.Case.file;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.page;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.typed;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.untyped;

import io.github.webrtcmasking.internal.injection.matrix.app.Ask.Condition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Answers and requests that are no page, and policies. */
final class RefusalCases {
  private static final String CSP = "Content-Security-Policy";

  private RefusalCases() {}

  static List<Case> statuses() {
    return List.of(
        page("status-204", (q, p) -> p.setStatus(204)).untouched("no-body"),
        page("status-205", (q, p) -> p.setStatus(205)).untouched("no-body"),
        page("status-206", (q, p) -> part(p)).untouched("status"),
        page("content-range", Text.withHeader("Content-Range", "bytes 0-9/10"))
            .untouched("partial"),
        page("status-304", (q, p) -> p.setStatus(304)).untouched("no-body"),
        page("status-404-page", (q, p) -> status(p, 404)),
        page("status-503-page", (q, p) -> status(p, 503)),
        page("status-302-page", (q, p) -> moved(p)));
  }

  private static void part(HttpServletResponse response) throws IOException {
    response.setStatus(206);
    response.setHeader("Content-Range", "bytes 0-118/1000");
    response.getOutputStream().write(Text.bytes());
  }

  private static void status(HttpServletResponse response, int status) throws IOException {
    response.setStatus(status);
    response.getOutputStream().write(Text.bytes());
  }

  private static void moved(HttpServletResponse response) throws IOException {
    response.setHeader("Location", "bytes");
    status(response, 302);
  }

  static List<Case> types() {
    Answer bytes = Text::bytes;
    return List.of(
        typed("type-none", null, bytes).untouched("not-html"),
        typed("type-json", "application/json", bytes).untouched("not-html"),
        typed("type-profile", "application/vnd.x+json; profile=\"text/html\"", bytes)
            .untouched("not-html"),
        typed("type-plain", "text/plain", bytes).untouched("not-html"),
        typed("type-plain-writer", "text/plain", Text::writer).untouched("not-html"),
        typed("type-htmlx", "text/htmlx", bytes).untouched("not-html"),
        page("attachment", Text.withHeader("Content-Disposition", "Attachment; filename=a"))
            .untouched("attachment"),
        page("inline", Text.withHeader("content-disposition", "inline; filename=attachment")),
        page("encoded", (q, p) -> zipped(p, "Content-Encoding")).untouched("encoded"),
        untyped("encoded-first", (q, p) -> encodedFirst(p)).untouched("encoded"),
        page("encoding-identity", Text.withHeader("Content-Encoding", "identity")));
  }

  private static void encodedFirst(HttpServletResponse response) throws IOException {
    response.addHeader("content-encoding", "gzip");
    response.setContentType(Case.HTML);
    zipped(response, "X-Nothing");
  }

  private static void zipped(HttpServletResponse response, String header) throws IOException {
    response.setHeader(header, "gzip");
    try (GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream())) {
      out.write(Text.bytes());
    }
  }

  static List<Case> requests() {
    Answer bytes = Text::bytes;
    return List.of(
        page("ajax", bytes).asked(with("X-Requested-With: XMLHttpRequest")).untouched(""),
        page("dest-image", bytes).asked(with("Sec-Fetch-Dest: image")).untouched(""),
        page("dest-script", bytes).asked(with("Sec-Fetch-Dest: script")).untouched(""),
        page("dest-document", bytes).asked(with("Sec-Fetch-Dest: document")),
        page("dest-iframe", bytes).asked(with("Sec-Fetch-Dest: iframe")).untouched(""),
        page("fetched", bytes).asked(with("Sec-Fetch-Dest: empty")).untouched(""),
        page("accept-all", bytes).asked(with("Accept: */*")).untouched(""),
        page("picture.png", bytes).untouched(""),
        page("excluded/page", bytes).untouched("page-excluded"),
        page("excluded/forward", DispatchCases.forward("bytes")).untouched("page-excluded"),
        page("post", bytes).asked(ask -> ask.by("POST").sending("a=b")),
        page("put", bytes).asked(ask -> ask.by("PUT").sending("a=b")).untouched(""),
        page("options", bytes).asked(ask -> ask.by("OPTIONS")).untouched(""),
        page("http-1.0", bytes).asked(ask -> ask.in("HTTP/1.0")),
        page("http-1.0-large", Text.writer(Text.ofSize(100_000))).asked(ask -> ask.in("HTTP/1.0")),
        page("connection-close", bytes).asked(with("Connection: close")),
        page("path-parameter", bytes).asked(ask -> ask.at(ask.path() + ";jsessionid=AB?a=b.png")),
        page("accept-encoding", bytes).asked(with("Accept-Encoding: gzip, br")));
  }

  static List<Case> files() {
    return List.of(
        file("static", "/static.html"),
        file("static-large", "/large.html"),
        range("static-range", "Range: bytes=0-9").untouched(""),
        range("static-ranges", "Range: bytes=0-9,20-29")
            .untouched("")
            .expecting(Expect::undiagnosed),
        file("static-not-modified", "/static.html")
            .asked(ask -> ask.again(Condition.OWN))
            .untouched("")
            .expecting(Expect::undiagnosed),
        file("static-stored-before", "/static.html").asked(ask -> ask.again(Condition.BEFORE)),
        file("static-picture", "/large.png").untouched(""),
        file("static-text", "/static.txt").untouched(""),
        page("own-etag", Text.withHeader("ETag", "\"a\"")),
        page("own-etag-not-modified", RefusalCases::validated)
            .asked(ask -> ask.again(Condition.OWN))
            .untouched("")
            .expecting(Expect::undiagnosed),
        page("own-etag-stored-before", RefusalCases::validated)
            .asked(ask -> ask.again(Condition.BEFORE)));
  }

  /** As a download asks for the rest, not a page. */
  private static Case range(String name, String range) {
    return file(name, "/static.html").asked(ask -> ask.with("Accept: */*").with(range));
  }

  private static void validated(
      jakarta.servlet.http.HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", "W/\"v1\"");
    String known = request.getHeader("If-None-Match");
    if (known != null && known.equals("W/\"v1\"")) {
      response.setStatus(304);
    } else {
      response.getOutputStream().write(Text.bytes());
    }
  }

  static List<Case> policies() {
    String nonce = "aZ+/09==";
    return List.of(
        policy("csp-none", "script-src 'none'").untouched("csp-blocks-script"),
        policy("csp-other-host", "default-src https://cdn.example").untouched("csp-blocks-script"),
        policy("csp-strict-dynamic", "script-src 'self' 'strict-dynamic'")
            .untouched("csp-blocks-script"),
        policy("csp-connect", "connect-src 'none'").untouched("csp-blocks-answer"),
        policy("csp-self", "default-src 'self'"),
        policy("csp-nonce", "default-src 'self'; script-src 'nonce-" + nonce + "' 'strict-dynamic'")
            .expecting(e -> e.withNonce(nonce)),
        page("csp-two", (q, p) -> two(p)).untouched("csp-blocks-script"),
        page("csp-report-only", Text.withHeader(CSP + "-Report-Only", "script-src 'none'")));
  }

  private static void two(HttpServletResponse response) throws IOException {
    response.addHeader(CSP, "script-src 'self'");
    response.addHeader(CSP, "script-src 'none'");
    response.getOutputStream().write(Text.bytes());
  }

  private static Case policy(String name, String value) {
    return page(name, Text.withHeader(CSP, value));
  }

  private static UnaryOperator<Ask> with(String header) {
    return ask -> ask.with(header);
  }
}
