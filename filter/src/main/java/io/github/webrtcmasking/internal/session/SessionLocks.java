package io.github.webrtcmasking.internal.session;

import jakarta.servlet.http.HttpSession;
import java.util.stream.IntStream;

/**
 * A fixed set of locks that sessions share by their id. The session object itself is no lock:
 * containers hand out a new facade for every request.
 */
final class SessionLocks {

  private static final int STRIPES = 64;

  private final Object[] stripes =
      IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

  Object of(HttpSession session) {
    return stripes[Math.floorMod(session.getId().hashCode(), STRIPES)];
  }
}
