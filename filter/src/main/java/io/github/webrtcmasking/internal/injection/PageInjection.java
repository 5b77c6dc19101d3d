package io.github.webrtcmasking.internal.injection;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.internal.injection.caching.PageValidators;
import io.github.webrtcmasking.internal.injection.html.EarlierTag;
import io.github.webrtcmasking.internal.injection.response.DeclaredLength;
import io.github.webrtcmasking.internal.injection.response.HeadAnswer;
import io.github.webrtcmasking.internal.injection.response.HeadersAtCommit;
import io.github.webrtcmasking.internal.injection.response.OwnPolicy;
import io.github.webrtcmasking.internal.injection.response.WrapperChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is done to one response. Both output paths ask it; the response wrapper tells it what the
 * application does to the headers.
 *
 * <pre>
 *   UNTOUCHED --first byte or flush--&gt; SEARCHING --place found, limit, end, error--&gt; SETTLED
 *       |                                                                              ^ |
 *       +------- no page, error, redirect, an inner filter of ours takes over ---------+ |
 *       ^--------------------------------- reset, resetBuffer --------------------------+
 * </pre>
 */
final class PageInjection {
  private enum Phase {
    UNTOUCHED,
    SEARCHING,
    SETTLED
  }

  /** The thread that the filters are called by. */
  private final Thread chain = Thread.currentThread();

  private final HttpServletResponse below;
  private final PageContext context;
  private final DeclaredLength length;
  private final OwnPolicy policy;
  private final DispatchDepth depth = new DispatchDepth();
  private final HeadersAtCommit kept = new HeadersAtCommit();
  private PageValidators validators;
  private @Nullable TagDecision decision;
  private @Nullable PageInjection outer;
  private @Nullable PageInjection inner;
  private Phase phase = Phase.UNTOUCHED;
  private InjectionOutcome outcome = InjectionOutcome.NO_BODY;
  private InjectionOutcome outcomeWithoutBody = InjectionOutcome.NO_BODY;
  private @Nullable TagSearch search;
  private @Nullable EarlierTag earlier;
  private int chosenBuffer;
  private boolean encoded;
  private boolean standingDown;
  private boolean counted;
  private boolean left;
  private boolean behindFilters;
  private boolean policyCameLate;

  PageInjection(HttpServletResponse below, PageContext context, OwnPolicy policy) {
    this.below = below;
    this.context = context;
    this.policy = policy;
    this.length = new DeclaredLength(below);
    this.validators = context.validators(below);
  }

  DispatchDepth depth() {
    return depth;
  }

  /** Whether output can pass by without a look. */
  boolean isSettled() {
    return phase == Phase.SETTLED
        && (earlier == null || earlier.isCut() || outcome != InjectionOutcome.INJECTED);
  }

  /** The request has come back out of the chain. */
  void leave() {
    left = true;
  }

  boolean isLeft() {
    return left;
  }

  boolean isUntouched() {
    return phase == Phase.UNTOUCHED;
  }

  /** Whether part of the page has passed; the output of a compressing filter is no page. */
  boolean hasBegun() {
    return phase != Phase.UNTOUCHED && !standingDown && outcome != InjectionOutcome.ENCODED;
  }

  /** An occurrence further in takes over for good, with the length declared so far. */
  void standDownFor(PageInjection next) {
    next.length.takeFrom(length);
    next.validators = validators;
    next.outer = this;
    inner = next;
    settle(InjectionOutcome.LEFT_TO_INNER);
    standingDown = true;
  }

  /** All filters with a URL mapping have been passed. */
  void standBehindFilters() {
    behindFilters = true;
  }

  boolean isBehindFilters() {
    return behindFilters;
  }

  /** A forward may be captured from here on, once more or once less: this page sees what passes. */
  void capture(int step) {
    depth.capture(step);
    if (step > 0 && isClearedByForwards()) {
      restart();
    }
  }

  /** The outermost occurrence stands nearest to the container's own response. */
  private boolean isClearedByForwards() {
    return outer == null ? WrapperChain.isClearedByForwards(below) : outer.isClearedByForwards();
  }

  /** Of the outermost occurrence, so that filters between ours see the application's own. */
  PageValidators validators() {
    return validators;
  }

  DeclaredLength length() {
    return length;
  }

  /** The application declares the length; a settled page's length is already known. */
  void declareLength(long newLength, LongConsumer setter) {
    length.declare(newLength, setter);
    if (isSettled()) {
      length.release(
          outcome == InjectionOutcome.INJECTED && search != null ? search.tagLength() : 0);
    }
  }

  void chooseBuffer(int size) {
    chosenBuffer = size;
  }

  /** As it would be without us, and at least what the application chose. */
  int bufferSize() {
    return Math.max(chosenBuffer, context.usualBuffer(below));
  }

  /** Only what comes through us counts: a compressing filter below says so for its own output. */
  void setEncoded(boolean newEncoded) {
    encoded = newEncoded;
  }

  /** Decides, at the first byte or when the headers go out, whether this is a page. */
  void begin() {
    if (phase != Phase.UNTOUCHED) {
      return;
    }
    if (Thread.currentThread() == chain) {
      decide(); // comes before leaveToAsync, or after it
    } else {
      decideAside();
    }
  }

  /** Not at the same time as {@link #leaveToAsync}; after either there is nothing to decide. */
  private synchronized void decideAside() {
    if (phase == Phase.UNTOUCHED) {
      decide();
    }
  }

  private void decide() {
    validators.complete();
    try {
      TagDecision decided =
          encoded
              ? TagDecision.without(InjectionOutcome.ENCODED)
              : TagDecision.of(below, context, kept);
      decision = decided;
      if (decided.search() == null) {
        settle(decided.why());
      } else {
        begin(decided.search());
      }
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private void begin(TagSearch begun) {
    policy.send();
    context.bufferSize().enlarge(below, bufferSize(), begun.tagLength());
    search = begun;
    phase = Phase.SEARCHING;
  }

  /**
   * Reads on. Answers how much of a portion of this length comes before the tag, all of it while
   * there is no place; see {@link #isTagDue}. Where it is empty nothing is decided: the type may
   * still be set.
   */
  int read(int portionLength, Portion portion) {
    if (portionLength == 0) {
      return 0;
    }
    begin();
    if (phase != Phase.SEARCHING || search == null) {
      return portionLength;
    }
    try {
      int before = portion.readBy(search);
      if (search.isHopeless()) {
        settle(search.outcomeWithoutPlace());
      }
      return before;
    } catch (RuntimeException e) {
      fail(e);
      return portionLength;
    }
  }

  /** A policy of the application has come, or another one in its place. Never fails. */
  void judgePoliciesAgain() {
    if (inner != null) {
      inner.judgePoliciesAgain();
    }
    try {
      boolean tagged = outcome == InjectionOutcome.INJECTED;
      if (decision == null || (phase != Phase.SEARCHING && !tagged)) {
        return;
      }
      boolean late = !decision.isStillAllowed(below, context);
      if (!tagged && late) {
        settle(InjectionOutcome.POLICY_CAME_LATE);
      } else if (tagged && late != policyCameLate) {
        noticeLatePolicy(late);
      }
    } catch (RuntimeException e) {
      context.logFailure("A late policy is not looked at", e);
    }
  }

  private void noticeLatePolicy(boolean late) {
    InjectionOutcome before = finalOutcome();
    policyCameLate = late;
    context.reportInstead(before, finalOutcome(), counted, below);
  }

  private InjectionOutcome finalOutcome() {
    return policyCameLate ? InjectionOutcome.POLICY_CAME_LATE : outcome;
  }

  /** Whether the last reading has found the place. */
  boolean isTagDue() {
    return phase == Phase.SEARCHING && search != null && search.hasFound();
  }

  /** The tag is about to be written, because it is due. */
  TagSearch takeTag() {
    TagSearch found = requireNonNull(search);
    outcome = InjectionOutcome.INJECTED;
    phase = Phase.SETTLED;
    length.release(found.tagLength());
    context.report(outcome, below);
    return found;
  }

  /** The tag to be left out of what is written, where there may be one. */
  @Nullable EarlierTag earlierTag() {
    return earlier;
  }

  /** Whether no occurrence further in has taken over. */
  boolean isInForce() {
    return !standingDown;
  }

  /** From here on everything passes unchanged. */
  void settle(InjectionOutcome why) {
    if (phase == Phase.SETTLED) {
      return;
    }
    outcome = why;
    phase = Phase.SETTLED;
    length.release(0);
    context.report(why, below);
  }

  /** The application gives up this body; whatever length it declared was for that. */
  void abandon(InjectionOutcome why) {
    length.withhold();
    length.forget();
    settle(why);
  }

  /** The body begins anew; the headers stay. */
  void restart() {
    if (standingDown) {
      return;
    }
    length.withhold();
    phase = Phase.UNTOUCHED;
    outcome = InjectionOutcome.NO_BODY;
    policyCameLate = false;
  }

  /** Everything begins anew. */
  void reset() {
    length.forget();
    encoded = false;
    kept.writeAgain();
    if (inner != null) {
      inner.kept.writeAgain();
    }
    restart();
  }

  /** The application has written all it will write. */
  void finish() {
    if (phase == Phase.UNTOUCHED) {
      finishWithoutBody();
    } else if (phase == Phase.SEARCHING && search != null) {
      settle(search.outcomeWithoutPlace());
    }
    if (!counted && (earlier == null || !earlier.isCut())) {
      context.count(finalOutcome());
    }
    counted = true;
  }

  /** Lets the occurrence further out go on where nothing has come of this one. */
  void handBack() {
    boolean nothing = isUntouched() && !length.isWithheld() && !context.isHead();
    if (nothing && outer != null && outer.takeBack()) {
      settle(InjectionOutcome.LEFT_TO_INNER);
    }
  }

  /** Goes on in place of the innermost one, whose page was caught: a forward decorates it. */
  boolean takeOverDecorated() {
    PageInjection caught = this;
    while (caught.inner != null) {
      caught = caught.inner;
    }
    TagSearch tagged = caught.outcome == InjectionOutcome.INJECTED ? caught.search : null;
    if (tagged == null || !caught.left || !takeBack()) {
      return earlier != null && isUntouched(); // one more layer
    }
    earlier = new EarlierTag(tagged.tag());
    length.withhold(); // of both tags, one of which goes
    length.forget();
    return true;
  }

  private boolean takeBack() {
    if (!standingDown || counted || below.isCommitted()) {
      return false;
    }
    standingDown = false;
    inner = null;
    phase = Phase.UNTOUCHED;
    outcome = InjectionOutcome.NO_BODY;
    return true;
  }

  /**
   * The application goes on with the container's own response, so that what it writes may pass us
   * by: a length that it declared is that of the page without our tag.
   */
  synchronized void leaveToAsync() {
    outcomeWithoutBody = InjectionOutcome.ASYNC_ORIGINAL;
    if (phase == Phase.UNTOUCHED && length.isWithheld()) {
      settle(InjectionOutcome.ASYNC_ORIGINAL);
    }
  }

  private void finishWithoutBody() {
    validators.complete();
    boolean promised =
        HeadAnswer.isPromised(
            below, ResponseEligibility.allowPage(below) && context.isHead(), length);
    settle(outcomeWithoutBody);
    if (promised) {
      HeadAnswer.send(below);
    }
  }

  private void fail(RuntimeException e) {
    context.logFailure("A page goes out without the tag", e);
    settle(InjectionOutcome.FAILED);
  }
}
