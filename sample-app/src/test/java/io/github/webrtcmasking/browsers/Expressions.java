package io.github.webrtcmasking.browsers;

import java.util.Map;
import org.openqa.selenium.json.Json;

/** Carries JavaScript values as JSON text, so that every browser gives the same Java types. */
final class Expressions {
  private static final Json JSON = new Json();

  private Expressions() {}

  /** An expression whose value is a promise of the JSON text of the given one. */
  static String asJsonText(String expression) {
    return "(async () => JSON.stringify({value: await (" + expression + ")}))()";
  }

  static Object valueOf(Object jsonText) {
    Map<String, Object> box = JSON.toType((String) jsonText, Json.MAP_TYPE);
    return box.get("value");
  }
}
