package io.github.webrtcmasking.internal.event;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks in one bounded pass that a text is one JSON object of the event's shape: nothing after it,
 * no deep nesting, no duplicate keys, and known fields with the right types. A mapper may see the
 * text only after that, because mappers are too lenient, and some loop for ever on truncated text.
 */
final class JsonShape {

  /** How deep objects and arrays may nest; the root counts as 1. */
  static final int MAX_DEPTH = 8;

  private static final String ELEMENT = "/*";

  private static final Set<Event> STRING = Set.of(Event.VALUE_STRING);
  private static final Set<Event> NUMBER = Set.of(Event.VALUE_NUMBER);
  private static final Set<Event> BOOLEAN = Set.of(Event.VALUE_TRUE, Event.VALUE_FALSE);
  private static final Set<Event> OBJECT = Set.of(Event.START_OBJECT);
  private static final Set<Event> ARRAY = Set.of(Event.START_ARRAY);

  /**
   * The JSON types of each known field, by its path. The fields come from {@link EventDocument}
   * alone.
   */
  private static final Map<String, Set<Event>> TYPES = types("", EventDocument.class);

  /** One open object or array, with its path and the keys seen in it. */
  private record Level(String path, Set<String> keys) {}

  private final JsonParser parser;
  private final Deque<Level> open = new ArrayDeque<>();
  private String valuePath = "";

  private JsonShape(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Whether the parser's whole input has the event's shape. Reads the input to its end.
   *
   * @throws jakarta.json.JsonException if the input is not JSON (providers throw other unchecked
   *     exceptions as well)
   */
  static boolean fits(JsonParser parser) {
    return new JsonShape(parser).fits();
  }

  /** What each field of a document may be, by its path. */
  static Map<String, Set<Event>> types(String path, Class<?> document) {
    Map<String, Set<Event>> types = new HashMap<>();
    for (Field field : document.getFields()) {
      String name = path + "/" + field.getName();
      Class<?> type = field.getType();
      if (type == String.class) {
        types.put(name, STRING);
      } else if (type == Double.class) {
        types.put(name, NUMBER);
      } else if (type == Boolean.class) {
        types.put(name, BOOLEAN);
      } else if (type == List.class) {
        types.put(name, ARRAY);
        // The lists of an event hold texts.
        types.put(name + ELEMENT, STRING);
      } else if (type.getEnclosingClass() == EventDocument.class) {
        types.put(name, OBJECT);
        types.putAll(types(name, type));
      } else {
        throw new IllegalStateException(
            name + " is a " + type.getName() + ": say in JsonShape what that is in JSON");
      }
    }
    return Map.copyOf(types);
  }

  /** The paths of all known fields. */
  static Set<String> known() {
    return TYPES.keySet();
  }

  private boolean fits() {
    if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
      return false;
    }
    open.push(new Level("", new HashSet<>()));
    while (!open.isEmpty()) {
      // A provider may report the end of a cut-off text as "no more events" instead of throwing.
      if (!parser.hasNext() || !accept(parser.next())) {
        return false;
      }
    }
    return !parser.hasNext();
  }

  private boolean accept(Event event) {
    return switch (event) {
      case KEY_NAME -> enterKey(parser.getString());
      case END_OBJECT, END_ARRAY -> close();
      case START_OBJECT, START_ARRAY -> isTyped(event) && open(event);
      case VALUE_STRING, VALUE_NUMBER, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
          isTyped(event) && leaveValue();
    };
  }

  private boolean enterKey(String key) {
    Level level = open.element();
    valuePath = level.path() + "/" + key;
    return level.keys().add(key);
  }

  private boolean close() {
    open.pop();
    return leaveValue();
  }

  private boolean open(Event event) {
    if (open.size() == MAX_DEPTH) {
      return false;
    }
    open.push(new Level(valuePath, new HashSet<>()));
    if (event == Event.START_ARRAY) {
      valuePath += ELEMENT;
    }
    return true;
  }

  /** After a value, the next one is an element of the same array, or a key comes before it. */
  private boolean leaveValue() {
    valuePath = open.isEmpty() ? "" : open.element().path() + ELEMENT;
    return true;
  }

  private boolean isTyped(Event event) {
    Set<Event> allowed = TYPES.get(valuePath);
    return allowed == null || allowed.contains(event);
  }
}
