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
 * Recent replies of the application's look-ups. Kept only in memory, for minutes, and bounded,
 * because the questions hold networks and addresses, which are personal data. Thread-safe.
 */
final class KeptReplies {

  static final Duration KEPT = Duration.ofMinutes(5);

  /** So many take a few hundred kilobytes. */
  static final int MOST = 4096;

  private record Kept(Reply reply, long at) {}

  private final Ticker ticker;

  /** The oldest first. */
  private final Map<Question, Kept> replies = new LinkedHashMap<>();

  KeptReplies(Ticker ticker) {
    this.ticker = ticker;
  }

  synchronized Optional<Reply> get(Question question) {
    forgetOld();
    return Optional.ofNullable(replies.get(question)).map(Kept::reply);
  }

  /** Keeps the reply if it is complete. */
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
