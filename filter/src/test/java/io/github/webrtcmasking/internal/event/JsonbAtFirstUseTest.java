package io.github.webrtcmasking.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.event.DecodedEvent.Accepted;
import io.github.webrtcmasking.testing.Events;
import org.junit.jupiter.api.Test;

class JsonbAtFirstUseTest {

  private final JsonbAtFirstUse jsonb = new JsonbAtFirstUse();

  @Test
  void decoderMakesItForTheFirstEventOnly() {
    EventDecoder decoder = new EventDecoder(jsonb);
    assertThat(jsonb.isMade()).isFalse();

    assertThat(decoder.decode(Events.UNSUPPORTED.getBytes(UTF_8))).isInstanceOf(Accepted.class);
    assertThat(jsonb.isMade()).isTrue();
    assertThat(jsonb.get()).isSameAs(jsonb.get());
  }

  @Test
  void whatWasNotMadeIsClosedToo() {
    jsonb.close();
    assertThat(jsonb.isMade()).isFalse();
    jsonb.get();
    jsonb.close();
  }

  @Test
  void plainJarLeavesItToTheFirstEventToo() {
    try (JsonbAtFirstUse made = JsonbAtFirstUse.ofThisJar()) {
      assertThat(made.isMade()).isFalse();
    }
  }
}
