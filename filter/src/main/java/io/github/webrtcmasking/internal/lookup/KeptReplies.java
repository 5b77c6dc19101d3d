package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.lookup.Inquiry.Question;
import io.github.webrtcmasking.internal.lookup.Inquiry.Reply;
import io.github.webrtcmasking.internal.support.Ticker;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the application's look-ups answered of late. In memory only, for minutes, and bounded: the
 * questions hold networks and addresses, which are personal data. Thread-safe.
 */
final class KeptReplies {

  static final Duration KEPT = Duration.ofMinutes(5);

  /** Some hundred kilobytes. */
  static final int MOST = 4096;

  private record Kept(Reply reply, long at) {}

  private final Ticker ticker;

  /** The eldest first. */
  private final Map<Question, Kept> replies = new LinkedHashMap<>();

  KeptReplies(Ticker ticker) {
    this.ticker = ticker;
  }

  synchronized Optional<Reply> get(Question question) {
    forgetOld();
    return Optional.ofNullable(replies.get(question)).map(Kept::reply);
  }

  /** Keeps a complete reply; any other is none. */
  synchronized void put(Question question, Reply reply) {
    if (!reply.complete()) {
      return;
    }
    forgetOld();
    replies.remove(question);
    replies.put(question, new Kept(reply, ticker.nanos()));
    if (replies.size() > MOST) {
      replies.remove(replies.keySet().iterator().next());
    }
  }

  synchronized int size() {
    return replies.size();
  }

  private void forgetOld() {
    long now = ticker.nanos();
    Iterator<Kept> eldestFirst = replies.values().iterator();
    while (eldestFirst.hasNext() && now - eldestFirst.next().at() > KEPT.toNanos()) {
      eldestFirst.remove();
    }
  }
}
