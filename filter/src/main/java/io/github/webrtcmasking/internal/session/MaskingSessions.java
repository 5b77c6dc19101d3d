package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads and writes what a session remembers, and publishes the assessment that holds for the
 * current request as session attributes. Thread-safe within one node: changes to one session happen
 * one after the other. Works with any session; one that ended meanwhile remembers nothing.
 */
public final class MaskingSessions {

  /** The session attribute with the {@link Assessment}. */
  public static final String ASSESSMENT = "webrtc.masking";

  /** The session attribute with the verdict's name, a {@code String}. */
  public static final String VERDICT = "webrtc.masking.verdict";

  private static final String STATE = "webrtc.masking.state";

  private final SessionLocks locks = new SessionLocks();
  private final Revision revision;

  /** Sessions in which every judgement stands as it was made. */
  public MaskingSessions() {
    this(Revision.NONE);
  }

  /**
   * Sessions in which judgements are revised whenever they are told, and kept as they were made.
   */
  public MaskingSessions(Revision revision) {
    this.revision = revision;
  }

  /** Publishes and returns the assessment that holds for the network, now. */
  public Assessment refresh(HttpSession session, String network, Instant now) {
    return change(session, network, now, (state, time) -> state);
  }

  /** Remembers a challenge, unless nothing is to be asked; tells which. */
  public boolean open(HttpSession session, OpenChallenge challenge) {
    boolean[] opened = {false};
    change(
        session,
        challenge.network(),
        challenge.issuedAt(),
        (state, now) -> {
          opened[0] = state.wantsChallenge(challenge.network(), now);
          return opened[0] ? state.opened(challenge) : state;
        });
    return opened[0];
  }

  /** Whether a challenge would be remembered now. */
  public boolean wantsChallenge(HttpSession session, String network, Instant now) {
    return state(session).seen(network, began(session), now).wantsChallenge(network, now);
  }

  /** The challenge with that id, if this session was given it and has not answered it. */
  public Optional<OpenChallenge> find(HttpSession session, String id) {
    return state(session).challenge(id);
  }

  /**
   * Stores the judgement on an answer, and returns what is said now, which a former one may
   * outweigh; empty if the challenge was answered meanwhile.
   *
   * @param subject what the judgement is about, for its {@link Revision}
   */
  public Optional<Assessment> answer(
      HttpSession session,
      OpenChallenge challenge,
      String network,
      Assessment assessment,
      String subject) {
    boolean[] accepted = {false};
    Assessment current =
        change(
            session,
            network,
            assessment.getAssessedAt(),
            (state, now) -> {
              accepted[0] = state.challenge(challenge.id()).isPresent();
              return accepted[0] ? state.answered(challenge, network, assessment, subject) : state;
            });
    return accepted[0] ? Optional.of(current) : Optional.empty();
  }

  /** Notes why a visitor of whom nothing is known yet is not looked at. */
  public void leaveAlone(HttpSession session, String network, Instant now, Reason why) {
    Assessment unknown = Assessment.of(Verdict.INCONCLUSIVE, Confidence.LOW, List.of(why), now);
    change(session, network, now, (state, time) -> state.leftAlone(network, unknown));
  }

  private Assessment change(
      HttpSession session,
      String network,
      Instant now,
      BiFunction<MaskingState, Instant, MaskingState> change) {
    synchronized (locks.of(session)) {
      MaskingState before = state(session);
      MaskingState after = change.apply(before.seen(network, began(session), now), now);
      if (!after.equals(before)) {
        session.setAttribute(STATE, after);
      }
      Assessment current = revision.revised(after.assessment(network, now), after.subject(network));
      publish(session, current);
      return current;
    }
  }

  /** Sets the attributes where they change, because containers replicate what is set. */
  private static void publish(HttpSession session, Assessment current) {
    if (!current.equals(session.getAttribute(ASSESSMENT))) {
      session.setAttribute(ASSESSMENT, current);
      session.setAttribute(VERDICT, current.getVerdict().name());
    }
  }

  private static MaskingState state(HttpSession session) {
    // After a redeployment the attribute may be of another class loader's class.
    return session.getAttribute(STATE) instanceof MaskingState state ? state : MaskingState.EMPTY;
  }

  private static Instant began(HttpSession session) {
    return Instant.ofEpochMilli(session.getCreationTime());
  }
}
