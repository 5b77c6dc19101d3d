package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON-B is made for the first visitor; one that does not fit is told then. */
class UnfitLibraryTest {

  static Arguments[] errors() {
    return new Arguments[] {
      Arguments.of(new NoSuchMethodError("'void org.eclipse.yasson.Gone.gone()'")),
      Arguments.of(new ServiceConfigurationError("a.b.Service: Provider c.d.Missing not found"))
    };
  }

  @ParameterizedTest
  @MethodSource("errors")
  void visitorIsNotAssessedAndOneLineNamesWhatIsWrong(Error error) throws Exception {
    try (LogLines log = LogLines.of(Endpoints.class);
        SmallServer server =
            SmallServer.start(
                Map.of("webrtc.masking.session.create", "true"),
                OptionalInt.of(3478),
                Clock.systemUTC(),
                () -> {
                  throw error;
                })) {
      for (int i = 0; i < 2; i++) {
        HttpResponse<String> answer =
            server.send(SmallServer.newVisitor(), "POST", "challenge", "X-Masking", "1");

        assertThat(answer.statusCode()).isEqualTo(204);
      }
      assertThat(log.warnings())
          .singleElement()
          .asString()
          .endsWith("An endpoint failed with " + error + "; further failures are counted only");
    }
  }
}
