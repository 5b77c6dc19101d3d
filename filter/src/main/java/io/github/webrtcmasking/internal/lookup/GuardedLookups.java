package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.IpLookup;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.Inquiry.Question;
import io.github.webrtcmasking.internal.lookup.Inquiry.QuestionKind;
import io.github.webrtcmasking.internal.lookup.Inquiry.Reply;
import io.github.webrtcmasking.internal.support.DaemonThreads;
import io.github.webrtcmasking.internal.support.FailureKinds;
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
 * Asks the application's look-ups so that nothing that they do reaches a request: on threads of its
 * own, of which there are few, and for a bounded time. What is not answered in that time is told as
 * such, and never as an answer. Thread-safe; whoever made it closes it.
 *
 * <pre>
 *   answers ──questions──► kept? ──no──► on its way? ──no──► queue ──► few threads ──► look-ups
 *      ▲                     │ yes            │ yes                        │
 *      └──────replies────────┴────────────────┴──────── for 100 ms ────────┘
 * </pre>
 */
final class GuardedLookups implements AutoCloseable {

  private static final Logger LOG = System.getLogger(GuardedLookups.class.getName());

  /** For all look-ups of one answer; as the documentation of {@link IpLookup} promises. */
  static final Duration PATIENCE = Duration.ofMillis(100);

  /** Where that many are stuck, nobody is asked any more until one comes back. */
  static final int MOST_AT_ONCE = 4;

  /** More would not be asked in time, unless a question takes less than two milliseconds. */
  static final int MOST_QUEUED = 256;

  /** The HTTP address and as many proofs as there can be; what follows is claimed. */
  static final int MOST_TELLING = 5;

  /** Behind so many, claims are not asked for: whoever invents them must not hold up the others. */
  static final int MOST_BEFORE_CLAIMS = 32;

  private final List<IpLookup> lookups;
  private final ThreadPoolExecutor threads;
  private final Duration patience;
  private final KeptReplies kept;
  private final AtomicInteger stuck = new AtomicInteger();
  private final LongAdder failures = new LongAdder();
  private final FailureKinds kinds = new FailureKinds();

  /** Guarded by itself. */
  private final Map<Question, Inquiry> onTheirWay = new HashMap<>();

  GuardedLookups(List<IpLookup> lookups, ClassLoader application) {
    this(lookups, application, PATIENCE, Ticker.SYSTEM);
  }

  /**
   * Look-ups with another patience.
   *
   * @param ticker tells how old replies are
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

  /** How often a look-up failed, took too long, or could not be asked. */
  long failures() {
    return failures.sum();
  }

  /**
   * What the application knows, as far as it says so in time.
   *
   * @param addresses the HTTP address first: its traits are asked for too; then the most telling
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

  /** The inquiry to wait for; empty where nobody can be asked. */
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
      // The second where the system has no thread to give.
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
      // Only an error that is not caught one by one below.
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

  /** The first look-up that knows an owner is believed, and a yes of any. */
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
    // Nobody but the compiler makes an implementation keep the promise of no null.
    return Optional.ofNullable(lookup.ownerOf(address))
        .flatMap(owner -> owner)
        .map(owner -> Owner.of(owner.number(), owner.organisation()))
        .orElse(Owner.UNKNOWN);
  }

  /**
   * By class only, because the message of the application may quote the address. At the first, the
   * tenth, the hundredth and so on, because as long as it lasts nobody can be called masked.
   */
  private void fail(String what, Class<?> how) {
    failures.increment();
    String kind = what + " (" + how.getName() + ")";
    long times = kinds.count(kind);
    if (PowerOfTen.is(times)) {
      LOG.log(
          Level.WARNING,
          "{0}, {1} time(s) so far. Whoever it could have explained is INCONCLUSIVE"
              + " (LOOKUP_UNANSWERED) instead of MASKED, and is looked at again",
          kind,
          times);
    }
  }

  /** Ends the threads; one that is stuck in the application's code is interrupted. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
