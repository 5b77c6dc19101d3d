package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.internal.injection.Container.Running;
import io.github.webrtcmasking.testing.LogLines;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InjectionFailureTest {
  @ParameterizedTest
  @EnumSource
  void ourFailureLeavesThePageUntouchedAndIsLoggedAndCounted(Container container) throws Exception {
    InjectionCounters counters = new InjectionCounters();
    Application application = SmallApplication.create();
    PageSelection pages = new PageSelection(List.of("/*"), List.of());
    application.injection =
        Optional.of(new Injection(new InjectionSettings(pages, Diagnostics.OFF), counters));
    application.url =
        (request, response) -> {
          throw new IllegalStateException("on purpose");
        };
    LogLines log = LogLines.of(PageFailures.class);
    try (log;
        Running server = container.start(application, Container.staticRoot(Map.of()))) {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + server.port() + "/length/int"))
                      .header("Accept", "text/html")
                      .build(),
                  BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(new String(answer.body(), UTF_8)).isEqualTo(SmallApplication.PAGE);
      assertThat(answer.headers().firstValueAsLong("Content-Length"))
          .hasValue(answer.body().length);
    }
    assertThat(counters.countOf(InjectionOutcome.FAILED)).isEqualTo(1);
    assertThat(counters.countOf(InjectionOutcome.INJECTED)).isZero();
    assertThat(log.records()).hasSize(1);
    assertThat(log.records().get(0).getParameters())
        .startsWith("A page goes out without the tag", IllegalStateException.class.getName());
    assertThat(log.records().get(0).getThrown()).isNull();
  }

  @Test
  void failuresAreToldAtTheFirstTheTenthAndTheHundredthOfTheirKind() {
    PageFailures failures = new PageFailures();
    LogLines log = LogLines.of(PageFailures.class);
    try (log) {
      for (int i = 0; i < 120; i++) {
        failures.log("A page goes out without the tag", new IllegalStateException("192.0.2.1"));
      }
      failures.log("A request is left alone", new IllegalStateException("192.0.2.1"));
    }
    assertThat(log.all())
        .hasSize(4)
        .allMatch(line -> line.contains("IllegalStateException at ") && !line.contains("192.0"));
  }
}
