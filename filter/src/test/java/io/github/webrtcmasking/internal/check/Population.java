package io.github.webrtcmasking.internal.check;

import static io.github.webrtcmasking.internal.check.Answers.NOW;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.assess.Assessor;
import io.github.webrtcmasking.internal.check.JudgedAnswer.Run;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.HttpSide.Hops;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.testing.Addresses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Visitors of a shop, one after the other, judged by the real assessor and watched by a check. */
public final class Population {

  private final SelfCheck check;
  private final Random random = new Random(4711);
  private final Assessor assessor = new Assessor();
  private final List<Verdict> said = new ArrayList<>();
  private final List<Told> visits = new ArrayList<>();
  private Duration pause = Duration.ofSeconds(10);
  private Duration elapsed = Duration.ofHours(-1);
  private int visitors;
  private Optional<Integer> firstSuspicion = Optional.empty();

  public Population() {
    this(SelfCheckReaction.SUSPEND);
  }

  Population(SelfCheckReaction reaction) {
    this(reaction, new byte[32]);
  }

  /** Visitors of a process with another secret. */
  Population(SelfCheckReaction reaction, byte[] secret) {
    check =
        new SelfCheck(reaction, KeyRing.of(VantageKeys.derive(secret)), () -> elapsed.toNanos());
  }

  public static IpAddress ip(String literal) {
    return Addresses.ip(literal);
  }

  /** What a session keeps of a visit. */
  record Told(Assessment judged, String subject) {}

  /** How long it is from one visitor to the next. */
  public Population every(Duration time) {
    pause = time;
    return this;
  }

  /** Some public IPv4 address. */
  public IpAddress home() {
    // 11.0.0.0/8 to 95.0.0.0/8 without special ranges
    return new Ipv4((11 + random.nextInt(85)) << 24 | random.nextInt(1 << 24));
  }

  /** Some public IPv6 /64. */
  public Ipv6 home6() {
    return new Ipv6(0x2a00_0000_0000_0000L | random.nextLong() >>> 10, 0);
  }

  public boolean oneOf(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A visitor whose packets the vantage sees come from there. */
  public void visit(IpAddress http, IpAddress... proven) {
    visit(new HttpSide(http, Host.OTHER), proven);
  }

  /** The same, and the request carries a forwarding header that nobody is trusted to write. */
  public void visitForwarded(IpAddress http, IpAddress... proven) {
    visit(new HttpSide(http, Host.OTHER, Hops.MORE_BEHIND), proven);
  }

  void visit(HttpSide http, IpAddress... proven) {
    Set<Proof> proofs = new java.util.HashSet<>();
    for (IpAddress address : proven) {
      proofs.add(new Proof(address instanceof Ipv6 ipv6 ? ipv6.prefix() : address, Host.OTHER));
    }
    note(
        new Observations(
            http,
            proofs,
            Set.of(),
            Set.of(Circumstance.VANTAGE_CONFIGURED, Circumstance.VANTAGE_OFFERED)));
  }

  /** A visitor who only claims an address; whether a proof could have come is a circumstance. */
  public void claim(IpAddress http, IpAddress claimed, Circumstance... circumstances) {
    note(
        new Observations(
            new HttpSide(http, Host.OTHER, Hops.MORE_BEHIND),
            Set.of(),
            Set.of(new Claim(claimed, Claim.Source.SERVER)),
            Set.of(circumstances)));
  }

  void note(Observations seen) {
    visitors++;
    elapsed = elapsed.plus(pause);
    Assessment judged = assessor.assess(seen, NOW);
    JudgedAnswer answer = new JudgedAnswer("session " + visitors, seen, judged, Run.FULL);
    check.note(answer);
    visits.add(new Told(judged, check.subject(answer)));
    said.add(verdict(visitors - 1));
    if (firstSuspicion.isEmpty() && !check.suspicions().isEmpty()) {
      firstSuspicion = Optional.of(visitors);
    }
  }

  /** After which visitor something was suspected first. */
  public Optional<Integer> firstSuspicion() {
    return firstSuspicion;
  }

  /** How many of the last visitors were called so. */
  public long lately(Verdict verdict, int last) {
    return said.subList(said.size() - last, said.size()).stream().filter(verdict::equals).count();
  }

  /** How many came so far. */
  public int visitors() {
    return visitors;
  }

  /** What the visitor with that number, from zero, reads now. */
  public Verdict verdict(int visitor) {
    Told told = visits.get(visitor);
    return check.revised(told.judged(), told.subject()).getVerdict();
  }

  /** What the visitor's session keeps. */
  Told told(int visitor) {
    return visits.get(visitor);
  }

  public SelfCheck check() {
    return check;
  }
}
