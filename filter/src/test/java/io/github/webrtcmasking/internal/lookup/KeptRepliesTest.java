package io.github.webrtcmasking.internal.lookup;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static io.github.webrtcmasking.testing.Addresses.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.lookup.Inquiry.Question;
import io.github.webrtcmasking.internal.lookup.Inquiry.Reply;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptRepliesTest {

  private static final Question QUESTION = Question.owner(ip("9.9.9.9"));
  private static final Reply REPLY = new Reply(true, false, new Owner(42, ""));

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
  private final KeptReplies kept = new KeptReplies(nanos::get);

  @Test
  void replyIsKeptForMinutesAndNotLonger() {
    kept.put(QUESTION, REPLY);
    nanos.addAndGet(KeptReplies.KEPT.toNanos());
    assertThat(kept.get(QUESTION)).contains(REPLY);
    nanos.addAndGet(1);
    assertThat(kept.get(QUESTION)).isEmpty();
    assertThat(kept.size()).isZero();
  }

  @Test
  void whatIsNoReplyIsNotKept() {
    kept.put(QUESTION, Reply.NONE);
    kept.put(QUESTION, new Reply(false, false, new Owner(42, "")));
    assertThat(kept.get(QUESTION)).isEmpty();
  }

  @Test
  void numberIsBoundedAndTheEldestMakesRoom() {
    for (int i = 0; i <= KeptReplies.MOST; i++) {
      kept.put(Question.owner(step("10.0.0.0", i << 8)), REPLY);
    }
    assertThat(kept.size()).isEqualTo(KeptReplies.MOST);
    assertThat(kept.get(Question.owner(ip("10.0.0.0")))).isEmpty();
    assertThat(kept.get(Question.owner(ip("10.0.1.0")))).isPresent();
  }

  @Test
  void ownersAreOfNetworksAndTraitsOfIpv4Addresses() {
    assertThat(Question.owner(ip("9.9.9.9"))).isEqualTo(Question.owner(ip("9.9.9.200")));
    assertThat(Question.owner(ip("9.9.9.9"))).isNotEqualTo(Question.owner(ip("9.9.8.9")));
    assertThat(Question.trait(Inquiry.QuestionKind.PRIVACY_RELAY, ip("9.9.9.9")))
        .isNotEqualTo(Question.trait(Inquiry.QuestionKind.PRIVACY_RELAY, ip("9.9.9.10")));
    assertThat(Question.trait(Inquiry.QuestionKind.HOSTING, ip("2600:6000::1")))
        .isEqualTo(Question.trait(Inquiry.QuestionKind.HOSTING, ip("2600:6000::2")));
  }
}
