package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.SameRequest.Property;
import io.github.webrtcmasking.internal.injection.matrix.app.Ask;
import io.github.webrtcmasking.internal.injection.matrix.app.Ask.Condition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every server is asked, with the jar and without: one list for all. */
final class SameRequests {

  /** Stands for the session that the application has told last. */
  static final String SESSION = "{session}";

  /** What can be read, by what it shows. */
  private static final Map<Property, List<String>> PATHS = new EnumMap<>(Property.class);

  static {
    PATHS.put(Property.WELCOME_FILES, List.of("", "/", "/folder", "/folder/", "/empty/"));
    PATHS.put(
        Property.FILES,
        List.of(
            "/start.html",
            "/umlaut.html",
            "/note.txt",
            "/large.txt",
            "/image.png",
            "/odd.odd",
            "/from-one.txt",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF"));
    PATHS.put(Property.JSP, List.of("/session.jsp", "/none.jsp"));
    PATHS.put(
        Property.ERROR_PAGES, List.of("/nowhere", "/p/error", "/p/teapot", "/p/gone", "/p/throw"));
    PATHS.put(
        Property.SERVLETS,
        List.of(
            "/p/page",
            "/p/bytes",
            "/p/default",
            "/p/plain",
            "/p/json",
            "/p/redirect",
            "/p/nothing",
            "/p/headers"));
    PATHS.put(
        Property.DISPATCHES,
        List.of("/p/forward", "/p/file", "/p/large", "/p/include", "/p/async", "/p/late"));
    PATHS.put(Property.FACTS, List.of("/p/facts"));
  }

  /** What the methods that change something are tried on. */
  private static final List<String> TARGETS =
      List.of("/", "/p/page", "/note.txt", "/start.html", "/none.jsp", "/nowhere", "/p/read");

  private static final List<String> METHODS =
      List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND");

  private static final List<String> CLOSED =
      List.of("/secret/a.txt", "/half/a.txt", "/never/a.txt", "/secret/", "/half/p");

  private final List<SameRequest> all = new ArrayList<>();

  private SameRequests() {}

  /** For one form of the application, in the order in which they are sent. */
  static List<SameRequest> of(SameApplication application) {
    SameRequests requests = new SameRequests();
    PATHS.forEach(requests::readings);
    switch (application) {
      case OPEN, MODERN -> {
        requests.methods(Property.METHODS, TARGETS);
        requests.ranges();
        requests.copies();
        requests.encodings();
        requests.bodies();
        requests.sessions();
        requests.pagesForNobody();
      }
      case COMPLETE, LOGIN, STRICT -> {
        requests.methods(Property.METHODS, TARGETS.subList(0, 3));
        requests.sessions();
      }
      case HOME, BARE -> requests.methods(Property.METHODS, TARGETS.subList(0, 1));
    }
    if (application == SameApplication.MODERN || application == SameApplication.STRICT) {
      requests.readings(Property.CONSTRAINTS, CLOSED);
      requests.methods(Property.CONSTRAINTS, CLOSED);
    }
    requests.add(Property.FACTS, Ask.get("/p/facts"));
    return requests.all;
  }

  private void add(Property property, Ask ask) {
    all.add(new SameRequest(property, ask));
  }

  private void readings(Property property, List<String> paths) {
    for (String path : paths) {
      add(property, Ask.get(path));
      add(Property.HEAD, ask("HEAD", path));
    }
  }

  private void methods(Property property, List<String> paths) {
    paths.forEach(path -> METHODS.forEach(method -> add(property, ask(method, path))));
  }

  private void ranges() {
    for (String range : List.of("0-3", "990-", "-5", "0-1,5-6", "2000-", "x")) {
      add(Property.RANGES, Ask.get("/note.txt").with("Range: bytes=" + range));
    }
    add(Property.RANGES, Ask.get("/note.txt").with("Range: bytes=0-3").with("If-Range: \"other\""));
    add(Property.RANGES, Ask.get("/start.html").with("Range: bytes=0-3"));
    add(Property.RANGES, Ask.get("/p/page").with("Range: bytes=0-3"));
  }

  private void copies() {
    for (String path : List.of("/note.txt", "/image.png", "/start.html", "/p/headers")) {
      add(Property.COPIES, Ask.get(path).again(Condition.OWN));
    }
    add(
        Property.COPIES,
        Ask.get("/note.txt").with("If-Modified-Since: Sat, 01 Jan 2022 00:00:00 GMT"));
    add(
        Property.COPIES,
        Ask.get("/note.txt").with("If-Modified-Since: Tue, 01 Jan 2019 00:00:00 GMT"));
    add(
        Property.COPIES,
        Ask.get("/note.txt").with("If-Unmodified-Since: Tue, 01 Jan 2019 00:00:00 GMT"));
    add(Property.COPIES, Ask.get("/note.txt").with("If-None-Match: *"));
    add(Property.COPIES, Ask.get("/note.txt").with("If-Match: \"other\""));
  }

  private void encodings() {
    add(Property.SPELLINGS, Ask.get("/note.txt").with("Accept-Encoding: gzip, br"));
    add(Property.SPELLINGS, Ask.get("/p/page").with("Accept-Encoding: gzip, br"));
    add(Property.SPELLINGS, Ask.get("/p/page").in("HTTP/1.0"));
    add(Property.SPELLINGS, Ask.get("/note.txt").in("HTTP/1.0"));
    add(Property.SPELLINGS, Ask.get("/p/page").with("Accept-Language: de"));
    add(
        Property.SPELLINGS,
        Ask.get("/p/facts").with("Cookie: a=b; c=\"d\"").with("X-Forwarded-For: 1.2.3.4"));
    add(Property.SPELLINGS, Ask.get("/p/page;v=1"));
    add(Property.SPELLINGS, Ask.get("/p/%70age"));
    add(Property.SPELLINGS, Ask.get("/p/x/../page"));
    add(Property.SPELLINGS, Ask.get("/p/page?a=%C3%A4&b"));
  }

  private void bodies() {
    add(Property.BODIES, ask("POST", "/p/read?q=1").sending("a=%C3%A4&b=1&b=2"));
    add(Property.BODIES, ask("POST", "/p/body").sending("a=%C3%A4&b=1&b=2"));
    add(Property.BODIES, ask("PUT", "/p/page").sending("a=b"));
    add(Property.BODIES, ask("POST", "/p/page").with("X-HTTP-Method-Override: PUT").sending("c=d"));
  }

  private void sessions() {
    add(Property.SESSIONS, Ask.get("/p/session"));
    for (String cookie : List.of("JSESSIONID", "SHOPID")) {
      add(Property.SESSIONS, Ask.get("/p/session").with("Cookie: " + cookie + "=" + SESSION));
      add(Property.SESSIONS, Ask.get("/p/facts").with("Cookie: " + cookie + "=" + SESSION));
      add(Property.SESSIONS, Ask.get("/p/page").with("Cookie: " + cookie + "=" + SESSION));
      add(
          Property.SESSIONS,
          Ask.get("/p/session;" + cookie.toLowerCase(Locale.ROOT) + "=" + SESSION));
      add(Property.SESSIONS, Ask.get("/p/session;" + cookie + "=" + SESSION));
      add(Property.SESSIONS, Ask.get("/p/facts;" + cookie + "=" + SESSION));
      add(Property.SESSIONS, Ask.get("/p/rotate").with("Cookie: " + cookie + "=" + SESSION));
    }
    add(Property.SESSIONS, Ask.get("/p/session").with("Cookie: JSESSIONID=stranger"));
  }

  /** What no browser shows as a page gets no tag: not even a header may be another. */
  private void pagesForNobody() {
    for (String path : List.of("/p/page", "/p/bytes", "/start.html", "/p/forward", "/nowhere")) {
      add(Property.FOR_SCRIPTS, Ask.get(path).with("Accept: */*"));
      add(Property.FOR_SCRIPTS, Ask.get(path).with("Accept: application/json"));
      add(
          Property.FOR_SCRIPTS,
          Ask.get(path).with("Sec-Fetch-Dest: empty").with("Sec-Fetch-Mode: cors"));
      add(Property.FOR_SCRIPTS, Ask.get(path).with("Sec-Fetch-Dest: image"));
    }
  }

  private static Ask ask(String method, String path) {
    return new Ask(method, path, "HTTP/1.1", List.of(), "", Condition.NONE);
  }
}
