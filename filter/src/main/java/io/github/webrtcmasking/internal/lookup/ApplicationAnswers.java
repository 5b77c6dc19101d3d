package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.Inquiry.Question;
import io.github.webrtcmasking.internal.lookup.Inquiry.QuestionKind;
import io.github.webrtcmasking.internal.lookup.Inquiry.Reply;
import java.util.Map;
import java.util.Optional;

/**
 * The replies of an application's look-ups about the addresses of one answer.
 *
 * @param replies the replies that came in time
 * @param otherwise the reply to all other questions
 */
record ApplicationAnswers(Map<Question, Reply> replies, Reply otherwise) {

  /** There was nobody to ask. */
  static final ApplicationAnswers NOTHING = new ApplicationAnswers(Map.of(), Reply.UNKNOWN);

  ApplicationAnswers {
    replies = Map.copyOf(replies);
  }

  Reply owner(IpAddress address) {
    return reply(Question.owner(address));
  }

  Reply trait(NetworkTrait trait, IpAddress address) {
    Optional<QuestionKind> asked = trait.asked();
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
