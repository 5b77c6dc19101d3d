package io.github.webrtcmasking.browsers;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Processes known by their handles, taken while their parents lived: an orphan could not be found
 * again.
 */
final class Descendants {
  private static final int ENDS_BY_ITSELF_SECONDS = 10;

  private final List<ProcessHandle> handles;

  private Descendants(List<ProcessHandle> handles) {
    this.handles = handles;
  }

  /** A process and everything below it. */
  static Descendants of(ProcessHandle root) {
    return new Descendants(Stream.concat(Stream.of(root), root.descendants()).toList());
  }

  /** Asks all to end and insists where one does not. */
  void end() {
    handles.forEach(ProcessHandle::destroy);
    awaitEnd();
  }

  /** Waits for what ends by itself, and ends what does not. */
  void awaitEnd() {
    CompletableFuture<?>[] ends =
        handles.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(ENDS_BY_ITSELF_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      handles.forEach(ProcessHandle::destroyForcibly);
      CompletableFuture.allOf(ends).orTimeout(ENDS_BY_ITSELF_SECONDS, TimeUnit.SECONDS).join();
    } catch (Exception failed) {
      throw new IllegalStateException("cannot wait for processes to end", failed);
    }
  }
}
