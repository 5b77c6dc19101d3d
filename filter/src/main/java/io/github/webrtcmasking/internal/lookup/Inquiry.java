package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A question to the application's look-ups that is on its way. Several answers may wait for the
 * same one; when the last of them gives up, it is broken off.
 */
final class Inquiry extends FutureTask<Inquiry.Reply> {

  /** What can be asked. */
  enum QuestionKind {
    OWNER,
    PRIVACY_RELAY,
    HOSTING
  }

  /**
   * A question, which is the same for all addresses that must have the same reply.
   *
   * @param kind what is asked
   * @param about the addresses, as a network or as the only one
   */
  record Question(QuestionKind kind, IpAddress about) {

    /** Routes on the internet are never finer than an IPv4 /24 or an IPv6 /64, nor owners. */
    static Question owner(IpAddress address) {
      return new Question(QuestionKind.OWNER, address.prefix());
    }

    /** Relays publish single IPv4 addresses, and next to them others come out. */
    static Question trait(QuestionKind questionKind, IpAddress address) {
      return new Question(questionKind, address.subscriber());
    }
  }

  /**
   * What was said.
   *
   * @param complete whether every look-up that was asked answered, so that no other reply is right
   * @param holds whether the address is of the kind
   * @param owner who runs its network, as far as that was asked and is known
   */
  record Reply(boolean complete, boolean holds, Owner owner) {

    /** Nobody answered. */
    static final Reply NONE = new Reply(false, false, Owner.UNKNOWN);

    /** All answered, and nobody knows. */
    static final Reply UNKNOWN = new Reply(true, false, Owner.UNKNOWN);
  }

  /** How many that nobody waits for any more still have a thread. */
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

  /** Whether one more may wait for it. */
  synchronized boolean join() {
    if (waiting == 0) {
      return false;
    }
    waiting++;
    return true;
  }

  /** One waits no more. Whether that was the last one. */
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
