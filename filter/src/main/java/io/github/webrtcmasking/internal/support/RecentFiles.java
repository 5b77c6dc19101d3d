package io.github.webrtcmasking.internal.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The {@link StaticFiles} of one application that existed within the last second. Asking a
 * container for a file costs more than all our other work for an image. Thread-safe; keeps at most
 * 1024 names.
 */
public final class RecentFiles {

  private static final long LIFETIME_NANOS = 1_000_000_000L;
  private static final int MOST = 1024;

  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private final Ticker ticker;

  /** None so far. */
  public RecentFiles(Ticker ticker) {
    this.ticker = ticker;
  }

  /** Whether the request is for a file that exists, or existed a moment ago. Never fails. */
  public boolean serve(HttpServletRequest request) {
    String path = MappedPath.of(request);
    if (!StaticFiles.mayServe(request, path)) {
      return false;
    }
    long now = ticker.nanos();
    Long last = seen.get(path);
    if (last != null && now - last < LIFETIME_NANOS) {
      return true;
    }
    if (!StaticFiles.exists(request.getServletContext(), path)) {
      seen.remove(path);
      return false;
    }
    remember(path, now);
    return true;
  }

  int size() {
    return seen.size();
  }

  private void remember(String path, long now) {
    if (seen.size() >= MOST) {
      seen.clear(); // visitors may ask for one file by many names
    }
    seen.put(path, now);
  }
}
