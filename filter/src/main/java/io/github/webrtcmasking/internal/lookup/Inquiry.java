package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running question to the application's look-ups. Several answers may wait for the same one. When
 * the last of them gives up, it is cancelled.
 */
final class Inquiry extends FutureTask<Inquiry.Reply> {

  /** What a question asks. */
  enum QuestionKind {
    OWNER,
    PRIVACY_RELAY,
    HOSTING
  }

  /**
   * A question. Addresses that must have the same reply share one question.
   *
   * @param kind what it asks
   * @param about the network or single address that it is about
   */
  record Question(QuestionKind kind, IpAddress about) {

    /** Internet routes, and so owners, are never finer than an IPv4 /24 or an IPv6 /64. */
    static Question owner(IpAddress address) {
      return new Question(QuestionKind.OWNER, address.prefix());
    }

    /**
     * About a single IPv4 address: relays publish those, and the next address may not be a relay's.
     */
    static Question trait(QuestionKind questionKind, IpAddress address) {
      return new Question(questionKind, address.subscriber());
    }
  }

  /**
   * A reply.
   *
   * @param complete whether every look-up answered, so that the reply is final
   * @param holds whether the address has the trait that was asked for
   * @param owner the owner of its network, if that was asked and is known
   */
  record Reply(boolean complete, boolean holds, Owner owner) {

    /** Nobody answered. */
    static final Reply NONE = new Reply(false, false, Owner.UNKNOWN);

    /** All answered, and none of them knows. */
    static final Reply UNKNOWN = new Reply(true, false, Owner.UNKNOWN);
  }

  /** The number of given-up inquiries that still occupy a thread. */
  private final AtomicInteger stuck;

  private int waiting = 1;
  private boolean begun;
  private boolean ended;
  private boolean left;

  Inquiry(Callable<Reply> question, AtomicInteger stuck) {
    super(question);
    this.stuck = stuck;
  }

  @Override
  public void run() {
    synchronized (this) {
      begun = true;
    }
    try {
      super.run();
    } finally {
      end();
    }
  }

  private synchronized void end() {
    ended = true;
    if (left) {
      stuck.decrementAndGet();
    }
  }

  /** Adds one more to wait for this; false if it is given up already. */
  synchronized boolean join() {
    if (waiting == 0) {
      return false;
    }
    waiting++;
    return true;
  }

  /** Removes one that waits; true if it was the last one. */
  synchronized boolean leave() {
    waiting--;
    if (waiting > 0) {
      return false;
    }
    if (begun && !ended && !isDone()) {
      left = true;
      stuck.incrementAndGet();
    }
    cancel(true);
    return true;
  }
}
