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
 * The injection into one response. Both output paths ask it what to write. The response wrapper
 * reports to it what the application does to the headers.
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

  /** The thread that runs the filter chain. */
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

  /** Whether output can pass without being read. */
  boolean isSettled() {
    return phase == Phase.SETTLED
        && (earlier == null || earlier.isCut() || outcome != InjectionOutcome.INJECTED);
  }

  /** Records that the chain has returned. */
  void leave() {
    left = true;
  }

  boolean isLeft() {
    return left;
  }

  boolean isUntouched() {
    return phase == Phase.UNTOUCHED;
  }

  /** Whether part of the page has passed; what a compressing filter writes is not a page. */
  boolean hasBegun() {
    return phase != Phase.UNTOUCHED && !standingDown && outcome != InjectionOutcome.ENCODED;
  }

  /** Lets an occurrence further in take over, with the length declared so far. */
  void standDownFor(PageInjection next) {
    next.length.takeFrom(length);
    next.validators = validators;
    next.outer = this;
    inner = next;
    settle(InjectionOutcome.LEFT_TO_INNER);
    standingDown = true;
  }

  /** Records that all filters with a URL mapping are in front of us. */
  void standBehindFilters() {
    behindFilters = true;
  }

  boolean isBehindFilters() {
    return behindFilters;
  }

  /** Enters a forward that may be captured (1) or leaves it (-1); this page reads its output. */
  void capture(int step) {
    depth.capture(step);
    if (step > 0 && isClearedByForwards()) {
      restart();
    }
  }

  /** Asks the outermost occurrence, which is next to the container's own response. */
  private boolean isClearedByForwards() {
    return outer == null ? WrapperChain.isClearedByForwards(below) : outer.isClearedByForwards();
  }

  /** Those of the outermost occurrence, so that filters between ours see unmarked entity tags. */
  PageValidators validators() {
    return validators;
  }

  DeclaredLength length() {
    return length;
  }

  /** Takes the length that the application declares; sets it at once if the page is settled. */
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

  /** The size without us, or the size that the application chose if that is larger. */
  int bufferSize() {
    return Math.max(chosenBuffer, context.usualBuffer(below));
  }

  /** Records whether the body is encoded above us; a filter below may still compress it. */
  void setEncoded(boolean newEncoded) {
    encoded = newEncoded;
  }

  /** Decides whether this is a page, at the first byte or when the headers go out. */
  void begin() {
    if (phase != Phase.UNTOUCHED) {
      return;
    }
    if (Thread.currentThread() == chain) {
      decide(); // the same thread calls leaveToAsync, so no lock is needed
    } else {
      decideAside();
    }
  }

  /** Decides in another thread, but not while {@link #leaveToAsync} may settle the page. */
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
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
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
   * Reads on. Returns how much of the portion comes before the tag: all of it while no place is
   * found; see {@link #isTagDue}. An empty portion decides nothing, because the application may
   * still set the content type.
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
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      fail(e);
      return portionLength;
    }
  }

  /** Checks again after the application added or replaced a policy. Never fails. */
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
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
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

  /** Whether the last read has found the place, so that the tag must be written now. */
  boolean isTagDue() {
    return phase == Phase.SEARCHING && search != null && search.hasFound();
  }

  /** Takes the tag, which the caller writes now. */
  TagSearch takeTag() {
    TagSearch found = requireNonNull(search);
    outcome = InjectionOutcome.INJECTED;
    phase = Phase.SETTLED;
    length.release(found.tagLength());
    context.report(outcome, below);
    return found;
  }

  /** The tag to cut from the output, if there may be one. */
  @Nullable EarlierTag earlierTag() {
    return earlier;
  }

  /** Whether this occurrence is in force: none further in has taken over. */
  boolean isInForce() {
    return !standingDown;
  }

  /** Lets everything pass unchanged from here on. */
  void settle(InjectionOutcome why) {
    if (phase == Phase.SETTLED) {
      return;
    }
    outcome = why;
    phase = Phase.SETTLED;
    length.release(0);
    context.report(why, below);
  }

  /** Gives up the body, as the application does, and the length that was declared for it. */
  void abandon(InjectionOutcome why) {
    length.withhold();
    length.forget();
    settle(why);
  }

  /** Begins the body anew; the headers stay. */
  void restart() {
    if (standingDown) {
      return;
    }
    length.withhold();
    phase = Phase.UNTOUCHED;
    outcome = InjectionOutcome.NO_BODY;
    policyCameLate = false;
  }

  /** Begins everything anew. */
  void reset() {
    length.forget();
    encoded = false;
    kept.writeAgain();
    if (inner != null) {
      inner.kept.writeAgain();
    }
    restart();
  }

  /** Ends the page: the application will write no more. */
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

  /** Hands back to the occurrence further out, if nothing was written through this one. */
  void handBack() {
    boolean nothing = isUntouched() && !length.isWithheld() && !context.isHead();
    if (nothing && outer != null && outer.takeBack()) {
      settle(InjectionOutcome.LEFT_TO_INNER);
    }
  }

  /** Takes over from the innermost occurrence, whose page a filter captured and decorates. */
  boolean takeOverDecorated() {
    PageInjection caught = this;
    while (caught.inner != null) {
      caught = caught.inner;
    }
    TagSearch tagged = caught.outcome == InjectionOutcome.INJECTED ? caught.search : null;
    if (tagged == null || !caught.left || !takeBack()) {
      return earlier != null && isUntouched(); // another decorator around the first
    }
    earlier = new EarlierTag(tagged.tag());
    length.withhold(); // it counted both tags, but one will be cut
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
   * Notes that the application continues with the container's own response, so its output may
   * bypass us. A length that it has declared is then the right one, without our tag.
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

  private void fail(Throwable e) {
    context.logFailure("A page goes out without the tag", e);
    settle(InjectionOutcome.FAILED);
  }
}
