package io.github.webrtcmasking.internal.injection.response;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The Content-Length that the application declared, kept back until the page's length is known.
 * Then it goes the way that the application took, because a filter below us may have closed that
 * way and no other: old compressing filters override one of the six setters.
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
      below.setContentLengthLong(NONE);
    }
  }

  public boolean isWithheld() {
    return length != NONE && !released;
  }

  /** Takes over what another has kept back. */
  public void takeFrom(DeclaredLength other) {
    if (other.isWithheld()) {
      declare(other.length, requireNonNull(other.setter));
      other.forget();
    }
  }

  public long value() {
    return length;
  }

  /** Tells the container the length of the page with {@code more} bytes of ours in it. */
  public void release(int more) {
    if (isWithheld() && !below.isCommitted()) {
      requireNonNull(setter).accept(length + more);
    }
    released = true;
  }

  /** Takes the length back again, because the body begins anew. */
  public void withhold() {
    if (released && length != NONE && !below.isCommitted()) {
      below.setContentLengthLong(NONE);
    }
    released = false;
  }

  public void forget() {
    length = NONE;
    released = false;
  }
}
