package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.Inquiry.Kind;
import io.github.webrtcmasking.internal.lookup.Inquiry.Question;
import io.github.webrtcmasking.internal.lookup.Inquiry.Reply;
import java.util.Map;
import java.util.Optional;

/**
 * What an application's look-ups told about the addresses of one answer.
 *
 * @param replies what came in time
 * @param otherwise what holds of everything else
 */
record Told(Map<Question, Reply> replies, Reply otherwise) {

  /** Nobody was to be asked. */
  static final Told NOTHING = new Told(Map.of(), Reply.UNKNOWN);

  Told {
    replies = Map.copyOf(replies);
  }

  Reply owner(IpAddress address) {
    return reply(Question.owner(address));
  }

  Reply trait(Trait trait, IpAddress address) {
    Optional<Kind> asked = trait.asked();
    return asked.isEmpty() ? Reply.UNKNOWN : reply(Question.trait(asked.get(), address));
  }

  private Reply reply(Question question) {
    return replies.getOrDefault(question, otherwise);
  }

  /** Without addresses. */
  @Override
  public String toString() {
    return "Told[" + replies.size() + " replies]";
  }
}
