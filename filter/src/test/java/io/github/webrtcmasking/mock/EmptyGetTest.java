package io.github.webrtcmasking.mock;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A request without any library answers as a server does, not as a mock. */
class EmptyGetTest {

  /** Where servers answer null to an empty GET, or nothing is made for tests without a server. */
  private static final Set<String> NULL =
      Set.of(
          "changeSessionId",
          "getAsyncContext",
          "getAuthType",
          "getCharacterEncoding",
          "getContentType",
          "getCookies",
          "getHttpServletMapping",
          "getPathInfo",
          "getPathTranslated",
          "getQueryString",
          "getRemoteUser",
          "getRequestedSessionId",
          "getServletConnection",
          "getUserPrincipal",
          "newPushBuilder",
          "startAsync");

  private final HttpServletRequest request = new SimulatedMasking().request();

  @Test
  void requestIsAnEmptyGetOfTheRoot() throws Exception {
    assertThat(request.getMethod()).isEqualTo("GET");
    assertThat(request.getContextPath()).isEmpty();
    assertThat(request.getServletContext().getContextPath()).isEmpty();
    assertThat(request.getServletPath()).isEqualTo("/");
    assertThat(request.getRequestURI()).isEqualTo("/");
    assertThat(request.getRemoteAddr()).isEqualTo("127.0.0.1");
    assertThat(request.getDispatcherType()).isEqualTo(DispatcherType.REQUEST);
    assertThat(request.getParameterMap()).isEmpty();
    assertThat(request.getParameter("a")).isNull();
    assertThat(request.getHeader("Accept")).isNull();
    assertThat(request.getHeaders("Accept").hasMoreElements()).isFalse();
    assertThat(request.getHeaderNames().hasMoreElements()).isFalse();
    assertThat(request.getIntHeader("Age")).isEqualTo(-1);
    assertThat(request.getDateHeader("Date")).isEqualTo(-1);
    assertThat(request.getReader().readLine()).isNull();
    assertThat(request.getInputStream().readAllBytes()).isEmpty();
  }

  @Test
  void nobodyGetsWhatAnotherHasUsedUp() {
    request.getRequestURL().append("?used");
    request.getLocales().nextElement();
    assertThat(request.getRequestURL()).hasToString("http://localhost/");
    assertThat(request.getLocales().hasMoreElements()).isTrue();
  }

  /** Also what a later version of the servlet API adds. */
  @Test
  void nothingElseIsNull() throws Exception {
    for (Method method : HttpServletRequest.class.getMethods()) {
      if (method.getParameterCount() == 0
          && method.getReturnType() != void.class
          && !NULL.contains(method.getName())) {
        assertThat(method.invoke(request)).as(method.getName()).isNotNull();
      }
    }
  }
}
