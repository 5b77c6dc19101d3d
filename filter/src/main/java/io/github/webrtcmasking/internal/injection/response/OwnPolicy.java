package io.github.webrtcmasking.internal.injection.response;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content security policy that goes with the shield, in addition to all of the application's.
 * Whoever asks above us does not see it: some libraries leave out their own policy where there is
 * one.
 */
public final class OwnPolicy {
  public static final String NAME = "Content-Security-Policy";

  private final HttpServletResponse below;
  private final String text;
  private boolean sent;

  /** Empty where there is no shield. */
  public OwnPolicy(HttpServletResponse below, String text) {
    this.below = below;
    this.text = text;
  }

  public static boolean isName(@Nullable String name) {
    return NAME.equalsIgnoreCase(name);
  }

  /** Whether this header is ours, as an occurrence further in sends it. */
  public boolean is(@Nullable String name, @Nullable String value) {
    return !text.isEmpty() && text.equals(value) && isName(name);
  }

  /** Whether it has to be kept apart from those of the application. */
  public boolean isSent() {
    return sent;
  }

  /** Once. */
  public void send() {
    if (!text.isEmpty() && !below.getHeaders(NAME).contains(text)) {
      below.addHeader(NAME, text);
    }
    sent = !text.isEmpty();
  }

  /** Once more, because a new policy of the application has taken its place. */
  public void sendAgain() {
    if (sent) {
      send();
    }
  }

  /** A reset has taken it away. */
  public void forget() {
    sent = false;
  }

  /** Those of the application. */
  public Collection<String> others() {
    List<String> all = List.copyOf(below.getHeaders(NAME));
    return sent ? all.stream().filter(value -> !value.equals(text)).toList() : all;
  }
}
