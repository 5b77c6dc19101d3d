package io.github.webrtcmasking.internal.event;

import io.github.webrtcmasking.internal.event.DecodedEvent.Accepted;
import io.github.webrtcmasking.internal.event.DecodedEvent.NotAnEvent;
import io.github.webrtcmasking.internal.event.DecodedEvent.NotJson;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a beacon's body into an event. Never throws: all bytes, and all exceptions of a JSON
 * provider, have an outcome. Thread-safe.
 */
public final class EventDecoder {

  private static final Logger LOG = Loggers.of(EventDecoder.class);

  private final Supplier<Jsonb> jsonb;
  private volatile @Nullable JsonParserFactory parsers;

  /**
   * A decoder that maps with the given JSON-B.
   *
   * @param jsonb asked when there is something to decode; closed by whoever made it
   */
  public EventDecoder(Supplier<Jsonb> jsonb) {
    this.jsonb = jsonb;
  }

  /** Decodes the body. The caller has to bound its length. */
  public DecodedEvent decode(byte[] body) {
    String text;
    try {
      // A new decoder reports malformed input; new String() would replace it.
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return new NotJson();
    }
    try {
      return decode(text);
    } catch (JsonException e) {
      LOG.log(Level.DEBUG, () -> "Beacon is not JSON: " + e.getClass().getName());
      return new NotJson();
    } catch (RuntimeException e) {
      // Class only: providers' messages quote the text, which may hold addresses.
      LOG.log(Level.DEBUG, () -> "Beacon made the JSON provider fail: " + e.getClass().getName());
      return new NotJson();
    }
  }

  private DecodedEvent decode(String text) {
    try (JsonParser parser = parsers().createParser(new StringReader(text))) {
      if (!JsonShape.fits(parser)) {
        return new NotAnEvent();
      }
    }
    EventDocument document = jsonb.get().fromJson(text, EventDocument.class);
    return EventReader.read(document).<DecodedEvent>map(Accepted::new).orElseGet(NotAnEvent::new);
  }

  /** Made when the first visitor needs it. Two at once may make two, which does no harm. */
  private JsonParserFactory parsers() {
    JsonParserFactory found = parsers;
    if (found == null) {
      found = Json.createParserFactory(Map.of());
      parsers = found;
    }
    return found;
  }
}
