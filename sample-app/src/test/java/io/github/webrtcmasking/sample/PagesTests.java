package io.github.webrtcmasking.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.MemorySession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where visitors go after the second step, in a shop with a context path and in one without. */
class PagesTests {
  private final HttpSession session = new MemorySession("s", Instant.EPOCH);
  private final List<String> redirects = new ArrayList<>();

  private final HttpServletResponse response =
      proxy(HttpServletResponse.class, (proxy, method, given) -> sent((String) given[0]));

  private @Nullable Object sent(String location) {
    redirects.add(location);
    return null;
  }

  private HttpServletRequest request(String contextPath, String next) {
    return proxy(
        HttpServletRequest.class,
        (proxy, method, given) ->
            switch (method.getName()) {
              case "getContextPath" -> contextPath;
              case "getParameter" -> next;
              case "getSession" -> session;
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler answers) {
    return type.cast(
        Proxy.newProxyInstance(PagesTests.class.getClassLoader(), new Class<?>[] {type}, answers));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/shop"})
  void visitorGoesOnToWhereTheGateStoppedThemAndOnlyOnce(String contextPath) throws IOException {
    session.setAttribute("webrtc.masking.gate.target", "/checkout?step=2");

    Pages.goOn(request(contextPath, "operator"), response);
    Pages.goOn(request(contextPath, "operator"), response);
    Pages.goOn(request(contextPath, "elsewhere"), response);

    assertThat(redirects)
        .containsExactly(
            contextPath + "/checkout?step=2", contextPath + "/operator", contextPath + "/");
  }
}
