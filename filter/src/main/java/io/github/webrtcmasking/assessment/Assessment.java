package io.github.webrtcmasking.assessment;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of one visitor: a verdict, how firm it is, the reasons, and the time. Immutable
 * and serialisable, although sessions hold it as a map of JDK types. It contains addresses only if
 * the configuration keeps them; its text form never does. A JavaBean, so that JSP expressions can
 * read it.
 */
public final class Assessment implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private final Verdict verdict;
  private final Confidence confidence;
  private final Reason[] reasons;
  private final Instant assessedAt;

  /**
   * Plain strings, because sessions travel between nodes; null in a session of an older version.
   */
  private final String @Nullable [] addresses;

  /** Null in a session of an older version. */
  private final @Nullable NetworkInfo network;

  /** Of the request that it is told to, so that it travels nowhere. */
  private final transient boolean cleared;

  private Assessment(
      Verdict verdict,
      Confidence confidence,
      Reason[] reasons,
      Instant assessedAt,
      String @Nullable [] addresses,
      @Nullable NetworkInfo network,
      boolean cleared) {
    this.verdict = requireNonNull(verdict, "verdict");
    this.confidence = requireNonNull(confidence, "confidence");
    this.reasons = reasons;
    this.assessedAt = requireNonNull(assessedAt, "assessedAt").truncatedTo(ChronoUnit.MILLIS);
    this.addresses = addresses;
    this.network = network;
    this.cleared = cleared;
  }

  /**
   * An assessment without addresses.
   *
   * @param reasons in the order in which they are shown; repetitions are dropped
   */
  public static Assessment of(
      Verdict verdict, Confidence confidence, List<Reason> reasons, Instant assessedAt) {
    return new Assessment(
        verdict,
        confidence,
        reasons.stream().distinct().toArray(Reason[]::new),
        assessedAt,
        null,
        NetworkInfo.NONE,
        false);
  }

  /** A {@code PENDING} assessment: nothing has been known since the given time. */
  public static Assessment pending(Instant since, Reason... reasons) {
    return of(Verdict.PENDING, Confidence.LOW, List.of(reasons), since);
  }

  /**
   * This assessment turned into {@code NOT_EVALUATED}, because the deployment proved unable to
   * compare. The given reasons come before the existing ones.
   *
   * @param because why the deployment cannot compare
   */
  public Assessment notEvaluated(List<Reason> because) {
    List<Reason> all = new ArrayList<>(because);
    all.addAll(getReasons());
    return with(Verdict.NOT_EVALUATED, Confidence.LOW, all);
  }

  /** This assessment with one more reason, which comes last. */
  public Assessment withReason(Reason more) {
    List<Reason> all = new ArrayList<>(getReasons());
    all.add(more);
    return with(verdict, confidence, all);
  }

  /** This assessment with another verdict, and with what it rests on as the first reason. */
  public Assessment raisedTo(Verdict graver, Confidence firmness, Reason because) {
    List<Reason> all = new ArrayList<>();
    all.add(because);
    all.addAll(getReasons());
    return with(graver, firmness, all);
  }

  private Assessment with(Verdict told, Confidence firmness, List<Reason> why) {
    return new Assessment(
        told,
        firmness,
        why.stream().distinct().toArray(Reason[]::new),
        assessedAt,
        addresses,
        network,
        cleared);
  }

  /** This assessment with the addresses that may be kept. */
  public Assessment withAddresses(List<ObservedAddress> kept) {
    String[] texts = kept.stream().map(ObservedAddress::encoded).toArray(String[]::new);
    return new Assessment(verdict, confidence, reasons, assessedAt, texts, network, cleared);
  }

  /** This assessment with what is known of the network of the page requests. */
  public Assessment withNetwork(NetworkInfo known) {
    return new Assessment(verdict, confidence, reasons, assessedAt, addresses, known, cleared);
  }

  /**
   * The same, for a visitor who has passed a second step from the network that it speaks of. Equal
   * to this one, because what is said of them is the same, and not kept where it is serialised.
   */
  public Assessment withCleared() {
    return new Assessment(verdict, confidence, reasons, assessedAt, addresses, network, true);
  }

  /** The verdict on the visitor's network; never null. */
  public Verdict getVerdict() {
    return verdict;
  }

  /** How firm the verdict is; never null, {@code LOW} where the verdict decides nothing. */
  public Confidence getConfidence() {
    return confidence;
  }

  /** The reasons, most important first; never null, unmodifiable, possibly empty. */
  public List<Reason> getReasons() {
    return Collections.unmodifiableList(Arrays.asList(reasons));
  }

  /** Whether the verdict is {@link Verdict#MASKED}, at any confidence. */
  public boolean isMasked() {
    return verdict == Verdict.MASKED;
  }

  /**
   * Whether to ask for a second step: {@link Verdict#MASKED} or {@link Verdict#TAMPERED}, at {@link
   * Confidence#MEDIUM} or more, and not passed yet. The latter is known of an assessment that is
   * read by {@code Masking.of} or from a request attribute: there, a visitor who was {@code
   * Masking.clear}ed is not asked again from the same network.
   */
  public boolean isSecondStepAdvised() {
    return !cleared
        && (verdict == Verdict.MASKED || verdict == Verdict.TAMPERED)
        && confidence.atLeast(Confidence.MEDIUM);
  }

  /** When the verdict was given, or since when it is pending, to the millisecond; never null. */
  public Instant getAssessedAt() {
    return assessedAt;
  }

  /** What is known of the network of the page requests, such as a relay's name; never null. */
  public NetworkInfo getNetwork() {
    return network == null ? NetworkInfo.NONE : network;
  }

  /**
   * The addresses that were seen, as far as {@code webrtc.masking.addresses.keep} permits: first
   * the HTTP address, then proven ones, then claimed ones. They are personal data.
   *
   * @return never null, unmodifiable, empty unless the setting keeps addresses
   */
  public List<ObservedAddress> getAddresses() {
    return addresses == null
        ? List.of()
        : Stream.of(addresses).map(ObservedAddress::decoded).toList();
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Assessment that
        && verdict == that.verdict
        && confidence == that.confidence
        && Arrays.equals(reasons, that.reasons)
        && assessedAt.equals(that.assessedAt)
        && getAddresses().equals(that.getAddresses())
        && getNetwork().equals(that.getNetwork());
  }

  @Override
  public int hashCode() {
    return Objects.hash(verdict, confidence, Arrays.hashCode(reasons), assessedAt);
  }

  @Override
  public String toString() {
    String known = getNetwork().toString();
    return verdict
        + (" (" + confidence + ") ")
        + Arrays.toString(reasons)
        + (known.isEmpty() ? "" : " " + known);
  }
}
