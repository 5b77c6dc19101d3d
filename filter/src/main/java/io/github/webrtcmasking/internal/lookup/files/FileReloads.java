package io.github.webrtcmasking.internal.lookup.files;

import io.github.webrtcmasking.internal.support.DaemonThreads;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Once;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Checks files periodically for changes. It has its own thread, because reading a large file takes
 * longer than a request may wait; without files there is no thread. Whoever starts it must close
 * it.
 */
public final class FileReloads implements AutoCloseable {

  private static final Logger LOG = Loggers.of(FileReloads.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final List<WatchedFile<?>> files;
  private final Duration pause;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Once failed = new Once();
  private @Nullable Thread thread;

  /** Of these files, which are looked at so often. */
  public FileReloads(List<WatchedFile<?>> files, Duration pause) {
    this.files = List.copyOf(files);
    this.pause = pause;
  }

  /** Reads every file now, and each one again when it changes. */
  public void start() {
    files.forEach(file -> guard(file::load));
    if (files.isEmpty()) {
      return;
    }
    Thread looking = DaemonThreads.of("webrtc-masking-lookup", this::look, null);
    looking.start();
    thread = looking;
  }

  private void look() {
    try {
      while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        files.forEach(file -> guard(file::look));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An error with one file must not affect the others, and may be gone at the next look. */
  private void guard(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException | Error e) {
      if (failed.take()) {
        LOG.log(
            Level.WARNING,
            "A file of the look-ups could not be looked at ({0}); trying again every {1} s",
            e.getClass().getName(),
            pause.toSeconds());
      }
    }
  }

  /** Ends the thread and waits a bounded time for that. May be called again. */
  @Override
  public void close() {
    ended.countDown();
    Thread looking = thread;
    if (looking != null && !DaemonThreads.awaitEnd(looking, PATIENCE)) {
      LOG.log(Level.WARNING, "The thread that reads the files of the look-ups has not ended yet");
    }
  }
}
