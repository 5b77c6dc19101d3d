package io.github.webrtcmasking.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.event.DecodedEvent.Accepted;
import io.github.webrtcmasking.testing.Events;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonbAtFirstUseTest {

  private final JsonbAtFirstUse jsonb = new JsonbAtFirstUse();

  @Test
  void everyWayToReadIsThatOfJsonb() {
    String text = "{\"eventId\":\"b\"}";
    Type type = EventDocument.class;
    EventDocument one = jsonb.fromJson(text, EventDocument.class);
    EventDocument two = jsonb.fromJson(text, type);
    EventDocument three = jsonb.fromJson(new StringReader(text), EventDocument.class);
    EventDocument four = jsonb.fromJson(new StringReader(text), type);
    EventDocument five = jsonb.fromJson(bytes(text), EventDocument.class);
    EventDocument six = jsonb.fromJson(bytes(text), type);

    assertThat(List.of(one, two, three, four, five, six))
        .allMatch(document -> "b".equals(document.eventId));
  }

  @Test
  void everyWayToWriteIsThatOfJsonb() {
    Map<String, String> value = Map.of("a", "b");
    String text = "{\"a\":\"b\"}";
    StringWriter writer = new StringWriter();
    ByteArrayOutputStream stream = new ByteArrayOutputStream();

    assertThat(jsonb.toJson(value)).isEqualTo(text);
    assertThat(jsonb.toJson(value, Map.class)).isEqualTo(text);
    jsonb.toJson(value, writer);
    jsonb.toJson(value, Map.class, writer);
    assertThat(writer).hasToString(text + text);
    jsonb.toJson(value, stream);
    assertThat(stream.toString(UTF_8)).isEqualTo(text);
    stream.reset();
    jsonb.toJson(value, Map.class, stream);
    assertThat(stream.toString(UTF_8)).isEqualTo(text);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void eventIsDecodedWithIt() {
    assertThat(new EventDecoder(jsonb).decode(Events.UNSUPPORTED.getBytes(UTF_8)))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void whatWasNotMadeIsClosedToo() {
    jsonb.close();
    jsonb.toJson(Map.of());
    jsonb.close();
  }

  @Test
  void plainJarMakesItAtTheStart() {
    assertThat(JsonbAtFirstUse.isPossible()).isFalse();
  }
}
