package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.internal.session.Visits.at;
import static io.github.webrtcmasking.internal.session.Visits.said;
import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.testing.MemorySession;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we cost in a session store, and in memory; docs/privacy.md tells the numbers. */
class SessionSizeTest {

  private static final int SESSIONS = 5_000;

  /** A compiler lets go of what is only counted, and then its end would be measured. */
  private static final List<Object[]> HELD = new ArrayList<>();

  private final MaskingSessions sessions = new MaskingSessions(Naming.random());
  private final MemorySession session = Visits.session();

  @ParameterizedTest(name = "{0} networks: {1} bytes stored, {2} on the heap")
  @CsvSource({"1, 690, 1500", "8, 1500, 2600"})
  void judgedSessionIsSmall(int networks, int stored, int heap) throws Exception {
    for (int i = 1; i <= networks; i++) {
      String network = sessions.network(session, ip("192.0." + i + ".1"), at(i));
      Visits.answer(
          sessions,
          session,
          network,
          said(
              Verdict.MASKED,
              Confidence.MEDIUM,
              i,
              Reason.ADDRESS_DIFFERS,
              Reason.PROVEN,
              Reason.OWNER_UNKNOWN,
              Reason.HOST_HIDDEN));
    }
    byte[] bytes = Visits.stored(session);
    long each = heapOf(bytes);
    System.out.printf(
        "%d networks: %d bytes stored, %d on the heap%n", networks, bytes.length, each);

    assertThat(bytes.length).isLessThan(stored);
    assertThat(each).isLessThan(heap);
  }

  /** Of the attributes' values, none of them shared with another session's. */
  private static long heapOf(byte[] stored) throws Exception {
    Object[] kept = new Object[SESSIONS];
    HELD.add(kept);
    long before = used();
    for (int i = 0; i < SESSIONS; i++) {
      kept[i] = Visits.restored(stored);
    }
    long sessions = (used() - before) / kept.length;
    Object[] empty = new Object[SESSIONS];
    HELD.add(empty);
    byte[] nothing = Visits.stored(withoutContent());
    before = used();
    for (int i = 0; i < SESSIONS; i++) {
      empty[i] = Visits.restored(nothing);
    }
    long withoutContent = (used() - before) / empty.length;
    HELD.clear();
    return sessions - withoutContent;
  }

  /** What the container needs for attributes, whatever they are. */
  private static MemorySession withoutContent() {
    MemorySession session = Visits.session();
    for (String name :
        List.of(
            "webrtc.masking", "webrtc.masking.verdict", "webrtc.masking.advice", Visits.MEMORY)) {
      session.setAttribute(name, true);
    }
    return session;
  }

  /** When nothing more is freed, as other tests of the same process left something behind. */
  private static long used() {
    long before;
    long now = Long.MAX_VALUE;
    do {
      before = now;
      System.gc();
      now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    } while (before - now > SESSIONS);
    return now;
  }
}
