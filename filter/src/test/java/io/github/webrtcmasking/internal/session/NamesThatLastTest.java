package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.internal.session.Visits.at;
import static io.github.webrtcmasking.internal.session.Visits.said;
import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.testing.MemorySession;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions that outlive a secret, issue 13, 7. */
class NamesThatLastTest {

  private static final IpAddress HOME = ip("192.0.2.1");
  private static final IpAddress PHONE = ip("2001:db8::1");
  private static final Assessment MASKED =
      said(Verdict.MASKED, Confidence.HIGH, 1, Reason.ADDRESS_DIFFERS, Reason.PROVEN);

  private final MemorySession session = Visits.session();

  record Change(String what, NetworkNames before, NetworkNames after) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Change> readable() {
    return Stream.of(
        new Change("the same secret", Naming.secret(1), Naming.secret(1)),
        new Change("rotated with the previous one", Naming.secret(1), Naming.secret(2, 1)),
        new Change("two nodes in the middle of it", Naming.secret(2, 1), Naming.secret(1, 2)),
        new Change("restarted without a secret", Naming.random(), Naming.random()),
        new Change("a secret was set at last", Naming.random(), Naming.secret(1)));
  }

  static Stream<Change> unreadable() {
    return Stream.of(
        new Change("rotated without the previous one", Naming.secret(1), Naming.secret(2)),
        new Change("the secret was taken away", Naming.secret(1), Naming.random()));
  }

  private String masked(MaskingSessions sessions) {
    String network = sessions.network(session, HOME, at(0));
    Visits.answer(sessions, session, network, MASKED);
    return network;
  }

  @ParameterizedTest
  @MethodSource("readable")
  void nameAndVerdictHold(Change change) {
    String network = masked(new MaskingSessions(change.before()));
    MaskingSessions after = new MaskingSessions(change.after());

    assertThat(after.network(session, HOME, at(5))).isEqualTo(network);
    assertThat(after.refresh(session, network, at(5))).isEqualTo(MASKED);
    assertThat(after.refresh(session, after.network(session, PHONE, at(6)), at(6)))
        .isEqualTo(Assessment.pending(at(6), Reason.NETWORK_CHANGED));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void stateBeginsAnewAndSaysWhatHappened(Change change) {
    String network = masked(new MaskingSessions(change.before()));
    MaskingSessions after = new MaskingSessions(change.after());

    String renamed = after.network(session, HOME, at(5));

    assertThat(renamed).isNotEqualTo(network);
    assertThat(after.refresh(session, renamed, at(5)))
        .isEqualTo(Assessment.pending(at(5), Reason.KEY_CHANGED));
    assertThat(after.refresh(session, renamed, at(35)).getReasons())
        .containsExactly(Reason.NO_ANSWER);
    assertThat(after.refresh(session, after.network(session, PHONE, at(6)), at(6)))
        .isEqualTo(Assessment.pending(at(6), Reason.NETWORK_CHANGED));
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("PENDING");
  }

  @Test
  void openChallengeOutlivesTheNames() {
    MaskingSessions before = new MaskingSessions(Naming.secret(1));
    String network = before.network(session, HOME, at(0));
    before.open(session, Visits.challenge("a", network, 1));
    MaskingSessions after = new MaskingSessions(Naming.secret(2));

    String renamed = after.network(session, HOME, at(2));

    assertThat(after.find(session, "a")).isPresent();
    Assessment unknown = said(Verdict.INCONCLUSIVE, Confidence.LOW, 3, Reason.SEAL_KEY_UNKNOWN);
    assertThat(after.answer(session, after.find(session, "a").orElseThrow(), renamed, unknown, ""))
        .contains(unknown);
  }

  @Test
  void ownKeysDifferFromSessionToSession() {
    MaskingSessions sessions = new MaskingSessions(Naming.random());
    List<String> names =
        Stream.generate(Visits::session)
            .limit(3)
            .map(each -> sessions.network(each, HOME, at(0)))
            .toList();

    assertThat(names).doesNotHaveDuplicates();
  }
}
