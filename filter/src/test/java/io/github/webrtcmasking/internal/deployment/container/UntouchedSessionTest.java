package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.check.SelfCheck;
import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.config.MaskingConfigReader;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.endpoint.EndpointContext;
import io.github.webrtcmasking.internal.endpoint.Endpoints;
import io.github.webrtcmasking.internal.listener.AssessmentNews;
import io.github.webrtcmasking.internal.listener.ListenerList;
import io.github.webrtcmasking.internal.lookup.NetworkLookup;
import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.session.MaskingSessions;
import io.github.webrtcmasking.internal.session.NetworkNames;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import io.github.webrtcmasking.testing.servlet.MemoryStream;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Refusals that come before the session. Not over HTTP: Tomcat and Jetty count every request with a
 * session id as an access themselves, so that only the calls tell what we do.
 */
class UntouchedSessionTest {

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "POST, /challenge, '',  '',         403",
    "POST, /challenge, '2', '',         403",
    "POST, /challenge, '1', cross-site, 403",
    "POST, /challenge, '1', same-site,  403",
    "POST, /answer,    '',  '',         403",
    "POST, /answer,    '2', '',         403",
    "POST, /answer,    '1', cross-site, 403",
    "POST, /answer,    '1', '',         415", // Without a body it is none of ours.
    "PUT,  /challenge, '1', '',         405",
    "GET,  /answer,    '1', '',         405",
    "POST, /nothing,   '1', '',         404",
  })
  void sessionIsNotAskedFor(String method, String path, String header, String site, int status)
      throws Exception {
    List<String> calls = new ArrayList<>();
    List<Object> statuses = new ArrayList<>();
    Map<String, String> headers = Map.of("X-Masking", header, "Sec-Fetch-Site", site);
    HttpServletRequest request =
        fake(
            HttpServletRequest.class,
            (proxy, called, arguments) -> {
              calls.add(called.getName());
              return switch (called.getName()) {
                case "getMethod" -> method;
                case "getServletPath" -> Visitor.PATH + path;
                case "getHeader" -> emptyToNull(headers.getOrDefault(arguments[0], ""));
                default -> null;
              };
            });
    HttpServletResponse response =
        fake(
            HttpServletResponse.class,
            (proxy, called, arguments) -> {
              if (called.getName().equals("setStatus")) {
                statuses.add(arguments[0]);
              }
              return called.getName().equals("getOutputStream")
                  ? new MemoryStream(new ByteArrayOutputStream())
                  : null;
            });

    endpoints(JsonbBuilder.create()).handle(request, response);

    assertThat(statuses).containsExactly(status);
    assertThat(calls)
        .contains("getServletPath")
        .doesNotContain("getSession", "isRequestedSessionIdValid", "getInputStream", "getReader")
        // Some servers read a form into parameters, and then the application finds none.
        .noneMatch(call -> call.startsWith("getParameter"));
  }

  private static Endpoints endpoints(Jsonb jsonb) {
    SecureRandom random = new SecureRandom();
    MaskingConfig config =
        MaskingConfigReader.read(
            SettingSource.of(Map.of("webrtc.masking.session.create", "true")), random);
    return new Endpoints(
        new EndpointContext(
            config,
            new MaskingSessions(new NetworkNames(config.vantage().keys(), random)),
            new ClientAddressResolver(config.proxies()),
            new Nowhere(),
            () -> jsonb,
            Clock.systemUTC(),
            random,
            NetworkLookup.NONE,
            new SelfCheck(config.selfCheck(), config.vantage().keys()),
            new AssessmentNews(new ListenerList(), UntouchedSessionTest.class.getClassLoader())));
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** No vantage. */
  private static final class Nowhere implements ProofSource {
    @Override
    public OptionalInt listeningPort() {
      return OptionalInt.empty();
    }

    @Override
    public Set<SeenAddress> seenFor(String challengeId) {
      return Set.of();
    }
  }
}
