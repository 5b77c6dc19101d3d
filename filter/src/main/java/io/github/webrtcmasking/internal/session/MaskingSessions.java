package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.support.SessionChanges;
import io.github.webrtcmasking.internal.support.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes our state in a session, and publishes the latest assessment as session
 * attributes. All attributes are of JDK types, so any session store can hold them.
 *
 * <p>Thread-safe within one node, without a lock; see {@link SessionChanges}.
 */
public final class MaskingSessions {

  /** The session attribute with the latest assessment, an {@link AssessmentMap}. */
  public static final String ASSESSMENT = "webrtc.masking";

  /** The session attribute with the name of the latest verdict, a {@code String}. */
  public static final String VERDICT = "webrtc.masking.verdict";

  /** The session attribute with what to do, a {@code String}. */
  public static final String ADVICE = "webrtc.masking.advice";

  /** The session attribute with our state, a {@link StateText}. */
  static final String MEMORY = "webrtc.masking.memory";

  /** The session attribute with the state of earlier versions, a {@link MaskingState}. */
  static final String FORMER = "webrtc.masking.state";

  private static final String NOBODY = "";

  private final SessionChanges<Known> changes = new SessionChanges<>();
  private final NetworkNames names;
  private final Revision revision;
  private final Clearing clearing;

  /** Made for the first request, because nothing else of it is needed at the start. */
  private volatile @Nullable RecentReadings recent;

  /** Sessions in which no judgement is revised. */
  public MaskingSessions(NetworkNames names) {
    this(names, Revision.NONE);
  }

  /** Sessions in which nobody passes a second step. */
  public MaskingSessions(NetworkNames names, Revision revision) {
    this(names, revision, Clearing.NONE);
  }

  /** Sessions that store judgements as they were made and revise them whenever they are read. */
  public MaskingSessions(NetworkNames names, Revision revision, Clearing clearing) {
    this.names = names;
    this.revision = revision;
    this.clearing = clearing;
  }

  /** Two threads may make one each; it holds nothing that could differ. */
  private RecentReadings recent() {
    RecentReadings known = recent;
    if (known == null || known.isOld()) {
      known = new RecentReadings(names, Ticker.SYSTEM);
      recent = known;
    }
    return known;
  }

  /** Records that the session was seen in the address's network, and returns the network's name. */
  public String network(HttpSession session, IpAddress address, Instant now) {
    return name(arrive(session, address, now, UnaryOperator.identity()).state(), address);
  }

  /** The same, and returns and publishes what holds for the network now. */
  public Assessment refresh(HttpSession session, IpAddress address, Instant now) {
    Known after =
        arrive(
            session,
            address,
            now,
            arrived -> {
              String network = name(arrived.state(), address);
              return arrived.changed(state -> state.read(network, revision), network);
            });
    return said(session, after.state(), after.speaker(), now);
  }

  private Known arrive(
      HttpSession session, IpAddress address, Instant now, UnaryOperator<Known> then) {
    Instant began = began(session);
    FormerState former = former(session);
    Known after =
        change(
            session,
            now,
            before ->
                then.apply(
                    before.changed(state -> arrived(state, former, address, began, now), NOBODY)));
    if (former.isThere()) {
      session.removeAttribute(FORMER);
    }
    return after;
  }

  private FormerState former(HttpSession session) {
    Object attribute = session.getAttribute(FORMER);
    return new FormerState(attribute, attribute == null ? List.of() : names.ofSecrets());
  }

  private MaskingState arrived(
      MaskingState state, FormerState former, IpAddress address, Instant began, Instant now) {
    Optional<String> known = recent().network(state.naming(), address);
    if (known.isPresent()) {
      return state.seen(known.get(), began, now);
    }
    NetworkNaming naming = names.fresh();
    String name = naming.name(address);
    boolean isNew = state.equals(MaskingState.EMPTY);
    MaskingState adopted = isNew ? former.adopted(address, naming) : state.renamed(naming);
    boolean forgot = isNew ? former.hasNetworks() : !state.networks().isEmpty();
    return forgot && adopted.networks().isEmpty()
        ? adopted.with(NetworkEntry.pending(name, now, Reason.KEY_CHANGED))
        : adopted.seen(name, began, now);
  }

  /** Whether the session holds something of ours. */
  public boolean isKnown(HttpSession session) {
    return session.getAttribute(MEMORY) != null || session.getAttribute(FORMER) != null;
  }

  /** The naming that the session uses for its networks. */
  public NetworkNaming naming(HttpSession session) {
    return naming(current(session).state());
  }

  private NetworkNaming naming(MaskingState state) {
    return names.read(state.naming()).orElseGet(names::ofThisProcess);
  }

  private String name(MaskingState state, IpAddress address) {
    return recent()
        .network(state.naming(), address)
        .orElseGet(() -> names.ofThisProcess().name(address));
  }

  /** Returns the assessment that holds for the network now, and publishes it. */
  public Assessment refresh(HttpSession session, String network, Instant now) {
    return told(session, network, now, state -> state.read(network, revision));
  }

  /** Returns the assessment that holds for the address's network now, and changes nothing. */
  public Assessment peek(HttpSession session, IpAddress address, Instant now) {
    MaskingState state = current(session).state();
    String network = name(state, address);
    MaskingState after = state.seen(network, began(session), now).read(network, revision);
    return said(session, after, network, now);
  }

  /** Stores a challenge if the network still needs one; returns whether it did. */
  public boolean open(HttpSession session, OpenChallenge challenge) {
    boolean[] opened = {false};
    Instant now = challenge.issuedAt();
    String network = challenge.network();
    told(
        session,
        network,
        now,
        state -> {
          opened[0] = state.wantsChallenge(network, now, revision);
          return (opened[0] ? state.opened(challenge) : state).read(network, revision);
        });
    return opened[0];
  }

  /** Whether {@link #open} would store a challenge now. */
  public boolean wantsChallenge(HttpSession session, String network, Instant now) {
    return current(session)
        .state()
        .seen(network, began(session), now)
        .wantsChallenge(network, now, revision);
  }

  /** The challenge with that id, if it was given to this session and is not answered yet. */
  public Optional<OpenChallenge> find(HttpSession session, String id) {
    MaskingState state = current(session).state();
    return state.equals(MaskingState.EMPTY)
        ? new FormerState(session.getAttribute(FORMER), List.of()).challenge(id)
        : state.challenge(id);
  }

  /**
   * Stores the judgement on an answer, and returns the assessment that now holds: an earlier
   * judgement may outweigh the new one. Empty if the challenge was answered in the meantime.
   *
   * @param subject tells the {@link Revision} what the judgement is about
   */
  public Optional<Assessment> answer(
      HttpSession session,
      OpenChallenge challenge,
      String network,
      Assessment assessment,
      String subject) {
    boolean[] accepted = {false};
    Assessment current =
        told(
            session,
            network,
            assessment.getAssessedAt(),
            state -> {
              accepted[0] = state.challenge(challenge.id()).isPresent();
              return accepted[0]
                  ? state
                      .answered(
                          challenge, network, entry -> entry.judged(assessment, subject, revision))
                      .told(network, revision)
                  : state.read(network, revision);
            });
    return accepted[0] ? Optional.of(current) : Optional.empty();
  }

  /** Changes the judgement on a network. Returns what now holds; empty if nothing changed. */
  public Optional<Assessment> refine(
      HttpSession session, String network, Instant now, UnaryOperator<Assessment> refinement) {
    boolean[] changed = {false};
    Assessment current =
        told(
            session,
            network,
            now,
            state -> {
              MaskingState after = state.changed(network, entry -> entry.refined(refinement));
              changed[0] = !after.equals(state);
              return after.told(network, revision);
            });
    return changed[0] ? Optional.of(current) : Optional.empty();
  }

  /** Records why a visitor is not asked, if nothing is known about them yet. */
  public void leaveAlone(HttpSession session, String network, Instant now, Reason why) {
    Assessment unknown = Assessment.of(Verdict.INCONCLUSIVE, Confidence.LOW, List.of(why), now);
    told(
        session,
        network,
        now,
        state -> state.changed(network, entry -> entry.leftAlone(unknown)).read(network, revision));
  }

  /** Publishes and returns {@code NOT_EVALUATED}, for a session whose request has no address. */
  public Assessment withoutAddress(HttpSession session) {
    Assessment unknown =
        Assessment.of(
            Verdict.NOT_EVALUATED, Confidence.LOW, List.of(Reason.ADDRESS_UNKNOWN), began(session));
    say(session, unknown, "");
    return unknown;
  }

  /** Makes a change after recording the network as seen, and returns the network's assessment. */
  private Assessment told(
      HttpSession session, String network, Instant now, UnaryOperator<MaskingState> change) {
    Instant began = began(session);
    Known after =
        change(
            session,
            now,
            before ->
                before.changed(state -> change.apply(state.seen(network, began, now)), network));
    return said(session, after.state(), network, now);
  }

  private Known change(HttpSession session, Instant now, UnaryOperator<Known> change) {
    return changes.change(
        session.getId(), () -> load(session), change, latest -> publish(session, latest, now));
  }

  /** What is said of a network that was seen. */
  private Assessment said(HttpSession session, MaskingState state, String network, Instant now) {
    return clearing.applied(state.assessment(network, now, revision), session, network);
  }

  /**
   * The state of a session while it is being changed.
   *
   * @param text the state as {@link StateText}
   * @param speaker the network of the latest request; empty while there is none
   */
  private record Known(MaskingState state, String text, String speaker) {

    Known changed(UnaryOperator<MaskingState> change, String by) {
      MaskingState after = change.apply(state);
      String last = by.isEmpty() ? speaker : by;
      return after.equals(state)
          ? new Known(state, text, last)
          : new Known(after, StateText.of(after), last);
    }
  }

  /** Sets only attributes that change, because containers replicate each one that is set. */
  private void publish(HttpSession session, Known known, Instant now) {
    MaskingState state = known.state();
    if (state.isWorthKeeping() || !isOfLaterVersion(session.getAttribute(MEMORY))) {
      set(session, MEMORY, known.text());
    }
    String speaker = state.speaker(known.speaker());
    if (state.entry(speaker).isPresent()) {
      say(session, said(session, state, speaker, now), known.text());
    }
  }

  private void say(HttpSession session, Assessment said, String text) {
    if (!recent().isMapOf(said, text, session.getAttribute(ASSESSMENT))) {
      session.setAttribute(ASSESSMENT, AssessmentMap.of(said));
    }
    set(session, VERDICT, said.getVerdict().name());
    set(session, ADVICE, advice(said));
  }

  /** Sets the request attributes, which have the names of the session's. */
  public static void publish(Assessment said, HttpServletRequest request) {
    request.setAttribute(ASSESSMENT, said);
    request.setAttribute(VERDICT, said.getVerdict().name());
    request.setAttribute(ADVICE, advice(said));
  }

  /** What to do, in a word for code that is compiled without the jar. */
  public static String advice(Assessment said) {
    return said.isSecondStepAdvised() ? "SECOND_STEP" : "NONE";
  }

  private static void set(HttpSession session, String name, Object value) {
    if (!value.equals(session.getAttribute(name))) {
      session.setAttribute(name, value);
    }
  }

  private Known current(HttpSession session) {
    return changes.read(session.getId(), () -> load(session));
  }

  /** Reads the state from the session; anything unreadable counts as nothing. */
  private Known load(HttpSession session) {
    Object memory = session.getAttribute(MEMORY);
    if (isOfLaterVersion(memory)) {
      // The later version's text stays in the session until there is something to keep, so the
      // naming must not depend on what is stored there.
      MaskingState nothing = MaskingState.EMPTY.renamed(names.ofThisProcess());
      return new Known(nothing, StateText.of(nothing), NOBODY);
    }
    String text = memory instanceof String known ? known : NOBODY;
    return new Known(recent().state(text), text, NOBODY);
  }

  private static boolean isOfLaterVersion(@Nullable Object memory) {
    return memory instanceof String text && StateText.isOfLaterVersion(text);
  }

  private static Instant began(HttpSession session) {
    return Instant.ofEpochMilli(session.getCreationTime());
  }
}
