package io.github.webrtcmasking.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.observation.TrustedProxies;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import io.github.webrtcmasking.testing.MemorySession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether the browser knows the session's id, by what it sent and what servers and filters show.
 */
class VisitorRequestTest {

  private final HttpSession session = new MemorySession("s", Instant.now());
  private String requested;

  private final HttpServletRequest front =
      (HttpServletRequest)
          Proxy.newProxyInstance(
              VisitorRequestTest.class.getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "getRequestedSessionId" -> requested;
                    case "getSession" -> session;
                    default -> throw new UnsupportedOperationException(method.getName());
                  });

  private VisitorRequest arrived(String sent) {
    requested = sent;
    return new VisitorRequest(
        front,
        new ClientAddressResolver(new TrustedProxies(List.of(), ForwardingHeader.X_FORWARDED_FOR)),
        Instant.EPOCH);
  }

  @ParameterizedTest
  @CsvSource({
    "s,     s,   false",
    "s.n1,  s,   false", // with the name of a node
    ",      ,    false", // in doubt
    "old,   old, true",
    "old,   s,   true", // Tomcat shows the new id after the change
    "old.s, s.s, true",
  })
  void serversSession(String sent, String shown, boolean news) {
    VisitorRequest visitor = arrived(sent);
    requested = shown;

    assertThat(visitor.isNewsToBrowser(session, front)).isEqualTo(news);
  }

  /** As Spring Session's, whose cookie the server does not know. */
  @ParameterizedTest
  @CsvSource({
    "stale, spring, false",
    "stale, before, true",
    ",      before, true",
    ",      ,       false",
    "stale, stale,  false", // the filter does not tell what its own cookie said
  })
  void filtersSession(String sent, String told, boolean news) {
    VisitorRequest visitor = arrived(sent);
    HttpServletRequest wrapped =
        new HttpServletRequestWrapper(front) {
          @Override
          public String getRequestedSessionId() {
            return told;
          }
        };

    assertThat(visitor.isNewsToBrowser(new MemorySession("spring", Instant.now()), wrapped))
        .isEqualTo(news);
  }
}
