package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.IpLookup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Asks the application's look-ups so that nothing that they do reaches a request: on threads of its
 * own, of which there are few, and for a bounded time. Thread-safe; whoever made it closes it.
 */
final class GuardedLookups implements AutoCloseable {

  private static final Logger LOG = System.getLogger(GuardedLookups.class.getName());

  /** For all look-ups of one answer; as the documentation of {@link IpLookup} promises. */
  static final Duration PATIENCE = Duration.ofMillis(100);

  /** Where that many are stuck, nobody is asked any more until one comes back. */
  static final int MOST_AT_ONCE = 4;

  /** Kinds of failures that are logged; an application may make up classes without end. */
  private static final int MOST_TOLD = 32;

  private static final long IDLE_SECONDS = 30;
  private static final long DEFAULT_STACK = 0;

  private final List<IpLookup> lookups;
  private final ThreadPoolExecutor threads;
  private final LongAdder failures = new LongAdder();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  GuardedLookups(List<IpLookup> lookups, ClassLoader application) {
    this.lookups = List.copyOf(lookups);
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> thread(work, application));
  }

  private static Thread thread(Runnable work, ClassLoader application) {
    Thread thread = new Thread(null, work, "webrtc-masking-ip-lookup", DEFAULT_STACK, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(application);
    return thread;
  }

  boolean isEmpty() {
    return lookups.isEmpty();
  }

  /** How often nothing, or not all, was learnt because a look-up failed or took too long. */
  long failures() {
    return failures.sum();
  }

  /** What the application knows, as far as it says so in time. */
  Told ask(List<InetAddress> addresses) {
    Told answer = new Told();
    if (lookups.isEmpty() || addresses.isEmpty()) {
      return answer;
    }
    try {
      Future<?> asking = threads.submit(() -> ask(addresses, answer));
      await(asking);
    } catch (RejectedExecutionException e) {
      fail("Every thread for look-ups is busy with an earlier one", e.getClass());
    }
    return answer;
  }

  private void await(Future<?> asking) {
    try {
      asking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      asking.cancel(true);
      fail("A look-up took longer than " + PATIENCE.toMillis() + " ms", e.getClass());
    } catch (InterruptedException e) {
      asking.cancel(true);
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // Only an error that is not caught one by one below.
      fail("A look-up ended", e.getClass());
    }
  }

  /** The HTTP address comes first: its traits are asked for too. */
  private void ask(List<InetAddress> addresses, Told answer) {
    for (IpLookup lookup : lookups) {
      guard(
          lookup, () -> answer.learn(Trait.PRIVACY_RELAY, lookup.isPrivacyRelay(addresses.get(0))));
      guard(lookup, () -> answer.learn(Trait.HOSTING, lookup.isHosting(addresses.get(0))));
      for (InetAddress address : addresses) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        guard(
            lookup,
            () -> {
              // Nobody but the compiler makes an implementation keep the promise of no null.
              Optional.ofNullable(lookup.ownerOf(address))
                  .flatMap(owner -> owner)
                  .ifPresent(owner -> answer.learn(address, owner));
            });
      }
    }
  }

  private void guard(IpLookup lookup, Runnable question) {
    try {
      question.run();
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      fail(lookup.getClass().getName() + " failed", e.getClass());
    }
  }

  /** By class only, because the message of the application may quote the address; once for each. */
  private void fail(String what, Class<?> how) {
    failures.increment();
    if (told.size() < MOST_TOLD && told.add(what + how.getName())) {
      LOG.log(
          Level.WARNING,
          "{0} ({1}); what it would have told is unknown. Further failures of this kind are counted only",
          what,
          how.getName());
    }
  }

  /** Ends the threads; one that is stuck in the application's code is interrupted. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
