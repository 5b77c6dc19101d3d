package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.internal.session.Visits.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.testing.fuzz.Growth;

/**
 * Any text in the place of our state: it is read, within the bounds of a state; what was read is
 * written and read again as the same, and every network in it can be judged.
 */
class StateTextFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void everyTextIsAStateWithinItsBounds(byte[] input) {
    String text = new String(input, UTF_8);
    MaskingState state = StateText.read(text);
    assertThat(state.challenges()).hasSizeLessThanOrEqualTo(MaskingState.MOST_CHALLENGES);
    assertThat(state.networks()).hasSizeLessThanOrEqualTo(MaskingState.MOST_NETWORKS);
    MaskingState again = StateText.read(StateText.of(state));
    assertThat(StateText.of(again)).isEqualTo(StateText.of(state));
    for (NetworkEntry entry : state.networks()) {
      assertThat(state.assessment(entry.network(), at(60), Revision.NONE)).isNotNull();
      state.wantsChallenge(entry.network(), at(60), Revision.NONE);
    }
    assertThat(state.seen("home", at(0), at(1)).networks())
        .hasSizeLessThanOrEqualTo(MaskingState.MOST_NETWORKS);
    Growth.isLinear(input, bytes -> StateText.read(new String(bytes, UTF_8)));
  }
}
