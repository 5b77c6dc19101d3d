package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content security policy that goes with the shield, in addition to all of the application's.
 * Whoever asks above us does not see it: some libraries leave out their own policy where there is
 * one.
 */
final class OwnPolicy {
  static final String NAME = "Content-Security-Policy";

  private final HttpServletResponse below;
  private final String text;
  private boolean sent;

  /** Empty where there is no shield. */
  OwnPolicy(HttpServletResponse below, String text) {
    this.below = below;
    this.text = text;
  }

  static boolean isName(@Nullable String name) {
    return NAME.equalsIgnoreCase(name);
  }

  /** Whether this header is ours, as an occurrence further in sends it. */
  boolean is(@Nullable String name, @Nullable String value) {
    return !text.isEmpty() && text.equals(value) && isName(name);
  }

  /** Whether it has to be kept apart from those of the application. */
  boolean isSent() {
    return sent;
  }

  /** Once. */
  void send() {
    if (!text.isEmpty() && !below.getHeaders(NAME).contains(text)) {
      below.addHeader(NAME, text);
    }
    sent = !text.isEmpty();
  }

  /** Once more, because a new policy of the application has taken its place. */
  void sendAgain() {
    if (sent) {
      send();
    }
  }

  /** A reset has taken it away. */
  void forget() {
    sent = false;
  }

  /** Those of the application. */
  Collection<String> others() {
    List<String> all = List.copyOf(below.getHeaders(NAME));
    return sent ? all.stream().filter(value -> !value.equals(text)).toList() : all;
  }
}
