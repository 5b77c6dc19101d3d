package io.github.webrtcmasking.internal.injection.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.webrtcmasking.internal.injection.matrix.Judgement.Kind;
import io.github.webrtcmasking.internal.injection.matrix.app.Case;
import io.github.webrtcmasking.internal.injection.matrix.app.Cases;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to write a page, in every server, with and without us: the tag is all that differs. */
class MatrixTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Map<Server, ServerProcess> PROCESSES = new EnumMap<>(Server.class);

  @BeforeAll
  static void start() throws Exception {
    for (Server server : Server.values()) {
      PROCESSES.put(
          server, ServerProcess.start(server, List.of(ServerProcess.PLAIN, ServerProcess.OURS)));
    }
  }

  @AfterAll
  static void stop() {
    PROCESSES.values().forEach(ServerProcess::close);
  }

  static Stream<Arguments> rows() {
    return Arrays.stream(Server.values())
        .flatMap(server -> Cases.all().stream().map(row -> Arguments.of(server, row)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rows")
  void tagIsAllThatDiffers(Server server, Case row) throws Exception {
    ServerProcess process = PROCESSES.get(server);
    RawClient without = process.client(ServerProcess.PLAIN, PATIENCE);
    Exchange plain = Exchange.plain(row, without);
    Exchange ours = Exchange.injected(row, process.client(ServerProcess.OURS, PATIENCE), without);
    Judgement judgement = Judgement.of(row, plain, ours);
    // Such as Servlet 6.1 on a server of 6.0, or answers that the server breaks by itself.
    assumeFalse(judgement.kind() == Kind.NOT_AVAILABLE, judgement.text());
    assertThat(judgement.text().equals("ok") ? rules(row, plain, ours) : judgement.text())
        .isEqualTo(ServerWays.outcome(server, row));
  }

  private static String rules(Case row, Exchange plain, Exchange ours) {
    List<String> broken = new Rules(row, plain, ours).broken();
    return broken.isEmpty() ? "ok" : String.join("; ", broken);
  }

  @Test
  void namesAreDifferent() {
    assertThat(Cases.all()).extracting(Case::name).doesNotHaveDuplicates();
  }
}
