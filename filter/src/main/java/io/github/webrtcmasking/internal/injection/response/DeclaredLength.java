package io.github.webrtcmasking.internal.injection.response;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The Content-Length that the application declared, held back until the page's final length is
 * known. It is then set by the method that the application used. A filter below us may override
 * only that one to suppress the length: old compressing filters override one of the six setters.
 */
public final class DeclaredLength {
  private static final long NONE = -1;

  private final HttpServletResponse below;
  private @Nullable LongConsumer setter;
  private long length = NONE;
  private boolean released;

  public DeclaredLength(HttpServletResponse below) {
    this.below = below;
  }

  public void declare(long newLength, LongConsumer newSetter) {
    setter = newSetter;
    length = Math.max(newLength, NONE);
    released = false;
    if (length == NONE) {
      withdraw();
    }
  }

  public boolean isWithheld() {
    return length != NONE && !released;
  }

  /** Takes over the length that another one holds back. */
  public void takeFrom(DeclaredLength other) {
    if (other.isWithheld()) {
      declare(other.length, requireNonNull(other.setter));
      other.forget();
    }
  }

  public long value() {
    return length;
  }

  /** Sets the length in the container, with {@code more} bytes for our tag. */
  public void release(int more) {
    if (isWithheld() && !below.isCommitted()) {
      requireNonNull(setter).accept(length + more);
    }
    released = true;
  }

  /** Takes the length back, because the body begins anew. */
  public void withhold() {
    if (released && length != NONE && !below.isCommitted()) {
      withdraw();
    }
    released = false;
  }

  /** By both methods: Jetty 9.4 takes the first one's for a length, and forgets by the second. */
  private void withdraw() {
    below.setContentLengthLong(NONE);
    below.setContentLength((int) NONE);
  }

  public void forget() {
    length = NONE;
    released = false;
  }
}
