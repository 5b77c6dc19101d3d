package io.github.webrtcmasking.internal.deployment.container;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an application that knows nothing of the filter finds in a session.
 *
 * @param content its own
 * @param verdict what we say, as text
 * @param masked what we say, as an expression of a page reads it
 */
record Basket(String content, String verdict, String masked) {

  /** What it finds in the visitor's session. */
  static Basket of(Visitor visitor) {
    Map<String, String> state =
        visitor
            .get("/basket/state")
            .body()
            .lines()
            .filter(line -> line.contains("="))
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one));
    return new Basket(state.get("basket"), state.get("text"), state.get("masked"));
  }
}
