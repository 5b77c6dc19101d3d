package io.github.webrtcmasking.internal.injection.response;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content security policy that the shield needs, in addition to those of the application. We
 * hide it from the code above us, because some libraries leave out their own policy if there is one
 * already.
 */
public final class OwnPolicy {
  public static final String NAME = "Content-Security-Policy";

  private final HttpServletResponse below;
  private final String text;
  private boolean sent;

  /** Takes the policy's text, which is empty if there is no shield. */
  public OwnPolicy(HttpServletResponse below, String text) {
    this.below = below;
    this.text = text;
  }

  public static boolean isName(@Nullable String name) {
    return NAME.equalsIgnoreCase(name);
  }

  /** Whether this header is our policy, as another occurrence further in sends it. */
  public boolean is(@Nullable String name, @Nullable String value) {
    return !text.isEmpty() && text.equals(value) && isName(name);
  }

  /** Whether our policy is among the headers, and has to be kept apart from the application's. */
  public boolean isSent() {
    return sent;
  }

  /** Sends our policy, unless it is there already. */
  public void send() {
    if (!text.isEmpty() && !below.getHeaders(NAME).contains(text)) {
      below.addHeader(NAME, text);
    }
    sent = !text.isEmpty();
  }

  /** Sends our policy again, because a policy of the application may have replaced it. */
  public void sendAgain() {
    if (sent) {
      send();
    }
  }

  /** Records that a reset has removed our policy. */
  public void forget() {
    sent = false;
  }

  /** The policies of the application. */
  public Collection<String> others() {
    List<String> all = List.copyOf(below.getHeaders(NAME));
    return sent ? all.stream().filter(value -> !value.equals(text)).toList() : all;
  }
}
