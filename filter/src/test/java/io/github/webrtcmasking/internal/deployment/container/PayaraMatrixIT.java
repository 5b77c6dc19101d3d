package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.webrtcmasking.internal.injection.matrix.Exchange;
import io.github.webrtcmasking.internal.injection.matrix.Judgement;
import io.github.webrtcmasking.internal.injection.matrix.Judgement.Kind;
import io.github.webrtcmasking.internal.injection.matrix.Rules;
import io.github.webrtcmasking.internal.injection.matrix.app.Case;
import io.github.webrtcmasking.internal.injection.matrix.app.Cases;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to write a page, on Payara Micro with nothing but the jar added to the WAR. */
class PayaraMatrixIT {

  /** Of a file: when the server has unpacked it, which is another time in each process. */
  private static final Predicate<String> IS_TIME_OF_FILE =
      rule -> rule.startsWith("header last-modified") || rule.startsWith("ETag was W/\"");

  /** Payara takes no length any more once the writer has been asked for: chunks are right, too. */
  private static final String LENGTH_OF_WRITER = "length-large: framing was LENGTH and is CHUNKED";

  private static PayaraMatrix payara;

  @BeforeAll
  static void start() throws Exception {
    payara = new PayaraMatrix(Duration.ofSeconds(20));
  }

  @AfterAll
  static void stop() {
    payara.close();
  }

  static List<Case> rows() {
    return Cases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void tagIsAllThatDiffers(Case row) throws Exception {
    Exchange plain = payara.plain(row);
    Exchange ours = payara.ours(row);
    Judgement judgement = Judgement.of(row, plain, ours);
    assumeFalse(judgement.kind() == Kind.NOT_AVAILABLE, judgement.text());
    assertThat(judgement.text()).isEqualTo("ok");
    List<String> broken = new Rules(row, plain, ours).broken();
    assertThat(broken)
        .filteredOn(IS_TIME_OF_FILE.negate())
        .filteredOn(rule -> !LENGTH_OF_WRITER.equals(row.name() + ": " + rule))
        .isEmpty();
  }
}
