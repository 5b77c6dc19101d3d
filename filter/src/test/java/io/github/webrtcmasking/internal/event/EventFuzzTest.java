package io.github.webrtcmasking.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.internal.event.DecodedEvent.Accepted;
import io.github.webrtcmasking.testing.fuzz.Growth;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/**
 * Any body has an outcome. What is accepted is one whole object: with space around it it is the
 * same event; cut off, or with something behind it, it is none.
 */
class EventFuzzTest {

  private static final Jsonb JSONB = JsonbBuilder.create();
  private static final EventDecoder DECODER = new EventDecoder(() -> JSONB);

  @FuzzTest(maxDuration = "10m")
  void everyBodyHasAnOutcome(byte[] body) {
    DecodedEvent decoded = DECODER.decode(body);
    assertThat(decoded).isNotNull();
    if (decoded instanceof Accepted) {
      String text = new String(body, UTF_8).strip();
      assertThat(decode("\n " + text + "\t ")).isEqualTo(decoded);
      assertThat(decode(text.substring(0, text.length() - 1))).isNotInstanceOf(Accepted.class);
      assertThat(decode(text + "{}")).isNotInstanceOf(Accepted.class);
      assertThat(decode("[" + text + "]")).isNotInstanceOf(Accepted.class);
    }
    Growth.isLinear(body, DECODER::decode);
  }

  private static DecodedEvent decode(String text) {
    return DECODER.decode(text.getBytes(UTF_8));
  }
}
