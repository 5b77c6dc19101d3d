package io.github.webrtcmasking.internal.gate.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page that cannot be made leaves the response as it is, for the bare status. */
class RefusalPagesTest {

  private final List<String> done = new ArrayList<>();

  /** Asks for a page, and fails at everything else. */
  private final HttpServletRequest request =
      proxy(
          HttpServletRequest.class,
          (proxy, method, given) -> {
            if (method.getName().equals("getHeader")) {
              return "Accept".equals(given[0]) ? "text/html" : null;
            }
            throw new IllegalStateException(method.getName());
          });

  private final HttpServletResponse response =
      proxy(
          HttpServletResponse.class,
          (proxy, method, given) -> {
            if (!method.getName().equals("isCommitted")) {
              done.add(method.getName());
            }
            return false;
          });

  private static <T> T proxy(Class<T> type, InvocationHandler answers) {
    return type.cast(
        Proxy.newProxyInstance(
            RefusalPagesTest.class.getClassLoader(), new Class<?>[] {type}, answers));
  }

  @Test
  void failureIsToldOnceAndTouchesNoResponse() throws IOException {
    RefusalPages pages =
        new RefusalPages(
            new RefusalSettings(RefusalPage.OWN, Optional.empty(), Optional.empty()),
            (asked, answer) -> List.of());
    try (LogLines log = LogLines.of(RefusalPages.class)) {
      assertThat(pages.show(request, response)).isFalse();
      assertThat(pages.show(request, response)).isFalse();

      assertThat(done).isEmpty();
      assertThat(log.all())
          .singleElement()
          .asString()
          .contains("failed with java.lang.IllegalStateException; they get the bare status");
    }
  }
}
