package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionUrlsTest {

  private static final String ID = "A1B2";

  /** How the session of a request came into being. */
  enum Visit {
    NO_SESSION,
    BY_COOKIE,
    FIRST,
    BY_URL,
    BY_URL_OF_NO_SESSION;

    HttpServletRequest request(Set<SessionTrackingMode> modes) {
      boolean isNew = this == FIRST || this == BY_URL_OF_NO_SESSION;
      HttpSession session =
          fake(HttpSession.class, name -> name.equals("isNew") ? (Object) isNew : ID);
      return fake(
          HttpServletRequest.class,
          name ->
              switch (name) {
                case "isRequestedSessionIdFromCookie" -> this == BY_COOKIE;
                case "isRequestedSessionIdFromURL" ->
                    this == BY_URL || this == BY_URL_OF_NO_SESSION;
                case "getSession" -> this == NO_SESSION ? null : session;
                default -> fake(ServletContext.class, modesAsked -> modes);
              });
    }
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "NO_SESSION,           COOKIE URL, /p.js",
    "BY_COOKIE,            COOKIE URL, /p.js",
    "FIRST,                COOKIE URL, /p.js",
    "FIRST,                COOKIE,     /p.js",
    "BY_URL,               COOKIE URL, /p.js;s=A1B2",
    "BY_URL_OF_NO_SESSION, COOKIE URL, /p.js",
    "FIRST,                URL,        /p.js;s=A1B2",
    "FIRST,                SSL URL,    /p.js;s=A1B2",
    "BY_URL,               URL,        /p.js;s=A1B2",
    "BY_URL_OF_NO_SESSION, URL,        /p.js;s=A1B2",
    "NO_SESSION,           URL,        /p.js",
  })
  void containersUrlHasTheSessionOnlyWithoutCookies(Visit visit, String modes, String url) {
    HttpServletRequest request = visit.request(modes(modes));
    HttpServletResponse response = response(";s=" + ID);
    assertThat(SessionUrls.encoded("/p.js", request, response)).isEqualTo(url);
    assertThat(SessionUrls.encodedForRedirect("/p.js", request, response)).isEqualTo(url);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "FIRST,     ;r=1,                  /p.js;r=1",
    "FIRST,     ;s=A1B2,               /p.js",
    "FIRST,     ;r=1;s=A1B2,           /p.js;r=1",
    "FIRST,     ;s=A1B2;r=1,           /p.js;r=1",
    "FIRST,     ;s=A1B2.node1;r=1,     /p.js;r=1",
    "FIRST,     ;s=A1B2?v=2,           /p.js?v=2",
    "FIRST,     ;s=A1B2;t=A1B2,        /p.js",
    "FIRST,     ?s=A1B2,               /p.js", // Only the filter knows what that is.
    "FIRST,     ;r/s=A1B2,             /p.js",
    "BY_COOKIE, ?v=2,                  /p.js?v=2",
    "BY_URL,    ;s=A1B2;r=1,           /p.js;s=A1B2;r=1",
  })
  void whatFiltersAddStays(Visit visit, String added, String url) {
    HttpServletRequest request =
        visit.request(Set.of(SessionTrackingMode.COOKIE, SessionTrackingMode.URL));
    HttpServletResponse filtered = new HttpServletResponseWrapper(response(added));
    assertThat(SessionUrls.encoded("/p.js", request, filtered)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({"https://cdn.example/p.js", "//cdn.example/p.js", "p.js", "/\\cdn.example/p.js"})
  void whatLeadsElsewhereIsNotUsed(String url) {
    HttpServletResponse filtered =
        new HttpServletResponseWrapper(response("")) {
          @Override
          public String encodeURL(String path) {
            return url;
          }
        };
    for (Visit visit : Visit.values()) {
      HttpServletRequest request = visit.request(Set.of(SessionTrackingMode.URL));
      assertThat(SessionUrls.encoded("/p.js", request, filtered)).isEqualTo("/p.js");
    }
  }

  private static Set<SessionTrackingMode> modes(String names) {
    return Set.of(names.split(" ")).stream()
        .map(name -> SessionTrackingMode.valueOf(name.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  private static HttpServletResponse response(String added) {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            HttpServletResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> arguments[0] + added);
  }

  private static <T> T fake(Class<T> type, Function<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.apply(method.getName())));
  }
}
