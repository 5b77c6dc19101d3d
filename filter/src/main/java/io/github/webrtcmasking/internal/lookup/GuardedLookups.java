package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.IpLookup;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.Inquiry.Question;
import io.github.webrtcmasking.internal.lookup.Inquiry.QuestionKind;
import io.github.webrtcmasking.internal.lookup.Inquiry.Reply;
import io.github.webrtcmasking.internal.support.DaemonThreads;
import io.github.webrtcmasking.internal.support.FailureKinds;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.PowerOfTen;
import io.github.webrtcmasking.internal.support.Ticker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Asks the application's look-ups in such a way that no failure of theirs reaches a request: on a
 * few threads of its own, and for a bounded time. A question without a reply in that time counts as
 * unanswered, not as answered with no. Thread-safe; its maker closes it.
 *
 * <pre>
 *   answers ──questions──► kept? ──no──► on its way? ──no──► queue ──► few threads ──► look-ups
 *      ▲                     │ yes            │ yes                        │
 *      └──────replies────────┴────────────────┴──────── for 100 ms ────────┘
 * </pre>
 */
final class GuardedLookups implements AutoCloseable {

  private static final Logger LOG = Loggers.of(GuardedLookups.class);

  /** The time for all look-ups of one answer, as documented in {@link IpLookup}. */
  static final Duration PATIENCE = Duration.ofMillis(100);

  /** The number of threads. If all of them are stuck, no look-up is asked until one comes back. */
  static final int MOST_AT_ONCE = 4;

  /**
   * The longest queue. More could not be asked in time, unless a question takes less than two
   * milliseconds.
   */
  static final int MOST_QUEUED = 256;

  /**
   * The HTTP address and the most proofs there can be; the addresses after them are only claimed.
   */
  static final int MOST_TELLING = 5;

  /**
   * With so many queued, claimed addresses are not asked about: invented ones must not hold up the
   * others.
   */
  static final int MOST_BEFORE_CLAIMS = 32;

  private final List<IpLookup> lookups;
  private final ThreadPoolExecutor threads;
  private final Duration patience;
  private final KeptReplies kept;
  private final AtomicInteger stuck = new AtomicInteger();
  private final LongAdder failures = new LongAdder();
  private final FailureKinds kinds = new FailureKinds();

  /** Also the lock that guards it. */
  private final Map<Question, Inquiry> onTheirWay = new HashMap<>();

  GuardedLookups(List<IpLookup> lookups, ClassLoader application) {
    this(lookups, application, PATIENCE, Ticker.SYSTEM);
  }

  /**
   * Look-ups with another time limit.
   *
   * @param ticker measures the age of replies
   */
  GuardedLookups(
      List<IpLookup> lookups, ClassLoader application, Duration patience, Ticker ticker) {
    this.lookups = List.copyOf(lookups);
    this.patience = patience;
    this.kept = new KeptReplies(ticker);
    this.threads =
        DaemonThreads.pool("webrtc-masking-ip-lookup", MOST_AT_ONCE, MOST_QUEUED, application);
  }

  /** The classes of them. */
  List<String> names() {
    return lookups.stream().map(lookup -> lookup.getClass().getName()).toList();
  }

  boolean isEmpty() {
    return lookups.isEmpty();
  }

  /** The number of look-ups that failed, took too long, or could not be asked. */
  long failures() {
    return failures.sum();
  }

  /**
   * What the application replies in time.
   *
   * @param addresses the HTTP address first, because its traits are asked for too; then the others,
   *     the most telling first
   */
  ApplicationAnswers ask(List<IpAddress> addresses) {
    if (lookups.isEmpty() || addresses.isEmpty()) {
      return ApplicationAnswers.NOTHING;
    }
    long end = System.nanoTime() + patience.toNanos();
    Map<Question, Reply> replies = new HashMap<>();
    Map<Question, Inquiry> awaited = new LinkedHashMap<>();
    List<IpAddress> telling = addresses.subList(0, Math.min(MOST_TELLING, addresses.size()));
    questions(addresses)
        .forEach(
            (question, address) -> {
              Optional<Reply> reply = kept.get(question);
              reply.ifPresent(known -> replies.put(question, known));
              if (reply.isEmpty() && (telling.contains(address) || hasRoomForClaims())) {
                inquire(question, address).ifPresent(inquiry -> awaited.put(question, inquiry));
              }
            });
    awaited.forEach(
        (question, inquiry) ->
            await(question, inquiry, end).ifPresent(reply -> replies.put(question, reply)));
    return new ApplicationAnswers(replies, Reply.NONE);
  }

  private boolean hasRoomForClaims() {
    return queued() < MOST_BEFORE_CLAIMS;
  }

  /** How many questions wait for a thread. */
  int queued() {
    return threads.getQueue().size();
  }

  private static Map<Question, IpAddress> questions(List<IpAddress> addresses) {
    Map<Question, IpAddress> questions = new LinkedHashMap<>();
    IpAddress http = addresses.get(0);
    questions.put(Question.trait(QuestionKind.PRIVACY_RELAY, http), http);
    addresses.forEach(address -> questions.putIfAbsent(Question.owner(address), address));
    questions.put(Question.trait(QuestionKind.HOSTING, http), http);
    return questions;
  }

  /** The inquiry to wait for; empty if no thread can ask. */
  private Optional<Inquiry> inquire(Question question, IpAddress address) {
    if (stuck.get() >= MOST_AT_ONCE) {
      fail("Every thread for look-ups is busy with one that took too long", Inquiry.class);
      return Optional.empty();
    }
    InetAddress asked = address.toInetAddress();
    try {
      synchronized (onTheirWay) {
        Inquiry others = onTheirWay.get(question);
        if (others != null && others.join()) {
          return Optional.of(others);
        }
        Inquiry own = new Inquiry(() -> reply(question.kind(), asked), stuck);
        threads.execute(own);
        onTheirWay.put(question, own);
        return Optional.of(own);
      }
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // OutOfMemoryError: the system has no thread left.
      fail("Too many look-ups are waiting", e.getClass());
      return Optional.empty();
    }
  }

  private Optional<Reply> await(Question question, Inquiry inquiry, long end) {
    try {
      Reply reply = inquiry.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      kept.put(question, reply);
      return Optional.of(reply);
    } catch (TimeoutException e) {
      fail("A look-up took longer than " + patience.toMillis() + " ms", e.getClass());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | CancellationException e) {
      // Errors that guarded() does not catch for each look-up.
      fail("A look-up ended", e.getCause() == null ? e.getClass() : e.getCause().getClass());
    } finally {
      leave(question, inquiry);
    }
    return Optional.empty();
  }

  private void leave(Question question, Inquiry inquiry) {
    synchronized (onTheirWay) {
      if (inquiry.leave()) {
        onTheirWay.remove(question, inquiry);
        threads.remove(inquiry);
      }
    }
  }

  /** The first known owner counts, and the first yes. */
  private Reply reply(QuestionKind questionKind, InetAddress address) {
    boolean complete = true;
    for (IpLookup lookup : lookups) {
      Reply reply = guarded(lookup, questionKind, address);
      if (reply.holds() || reply.owner().isKnown()) {
        return new Reply(complete || reply.holds(), reply.holds(), reply.owner());
      }
      complete &= reply.complete();
    }
    return complete ? Reply.UNKNOWN : Reply.NONE;
  }

  private Reply guarded(IpLookup lookup, QuestionKind questionKind, InetAddress address) {
    try {
      return switch (questionKind) {
        case PRIVACY_RELAY -> new Reply(true, lookup.isPrivacyRelay(address), Owner.UNKNOWN);
        case HOSTING -> new Reply(true, lookup.isHosting(address), Owner.UNKNOWN);
        case OWNER -> new Reply(true, false, owner(lookup, address));
      };
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      fail(lookup.getClass().getName() + " failed", e.getClass());
      return Reply.NONE;
    }
  }

  private static Owner owner(IpLookup lookup, InetAddress address) {
    // An implementation may return null although its type forbids it.
    return Optional.ofNullable(lookup.ownerOf(address))
        .flatMap(owner -> owner)
        .map(owner -> Owner.of(owner.number(), owner.organisation()))
        .orElse(Owner.UNKNOWN);
  }

  /**
   * Logs the first, tenth, hundredth failure and so on, because visitors cannot be called masked
   * while it lasts. Names the class only, because the application's message may quote an address.
   */
  private void fail(String what, Class<?> how) {
    failures.increment();
    String kind = what + " (" + how.getName() + ")";
    long times = kinds.count(kind);
    if (PowerOfTen.is(times)) {
      LOG.log(
          Level.WARNING,
          "{0}, {1} time(s) so far. Visitors whom it could have explained are INCONCLUSIVE"
              + " (LOOKUP_UNANSWERED) instead of MASKED, and are assessed again",
          kind,
          times);
    }
  }

  /** Ends the threads. Interrupts those that are stuck in the application's code. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
