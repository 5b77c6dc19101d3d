package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.injection.matrix.app.Ask;

/**
 * One request, with what of an application it shows.
 *
 * @param property a row of the table
 */
record SameRequest(Property property, Ask ask) {

  /** What an application declares, in the words of the table. */
  enum Property {
    WELCOME_FILES("Welcome files, `/`, folders"),
    FILES("Static files, files of libraries, what is hidden"),
    JSP("JSP with a session and without"),
    ERROR_PAGES("Missing pages, errors, error pages"),
    SERVLETS("Servlets: types, lengths, encodings, redirects, headers"),
    DISPATCHES("Forward, include, async"),
    FACTS("`ServletContext` and request: encodings, tracking, registrations, listeners"),
    HEAD("HEAD and its `Content-Length`"),
    METHODS("POST, PUT, DELETE, OPTIONS, TRACE, PATCH, PROPFIND"),
    RANGES("Ranges"),
    COPIES("Conditional requests"),
    SPELLINGS("`Accept-Encoding`, HTTP/1.0, spellings of paths"),
    BODIES("Bodies of requests and their encoding"),
    SESSIONS("Sessions by cookie and by URL"),
    FOR_SCRIPTS("Pages that no browser shows"),
    CONSTRAINTS("Security constraints, uncovered methods");

    private final String title;

    Property(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** The request in words, for the form of the application. */
  String in(SameApplication application) {
    String headers = ask.headers().isEmpty() ? "" : " " + ask.headers();
    return application.path() + ": " + ask.method() + " " + ask.path() + headers;
  }
}
