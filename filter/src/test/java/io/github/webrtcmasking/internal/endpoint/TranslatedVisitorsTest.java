package io.github.webrtcmasking.internal.endpoint;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Nat64Prefix;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.assess.Assessor;
import io.github.webrtcmasking.internal.event.Candidate;
import io.github.webrtcmasking.internal.event.CandidateType;
import io.github.webrtcmasking.internal.event.CollectorEvent.Gathered;
import io.github.webrtcmasking.internal.event.ConnectionAddress;
import io.github.webrtcmasking.internal.observation.ChallengeEvidence;
import io.github.webrtcmasking.internal.observation.ChallengeEvidence.SealOpener;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.ObservationGatherer;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import io.github.webrtcmasking.testing.GatheredEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A shop whose servers have IPv6 only: a translator (NAT64) before them writes every IPv4 visitor's
 * address into one under its prefix. The application and its vantage may each know that prefix or
 * not. Only where both do, or neither, are they configured alike.
 */
class TranslatedVisitorsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<String> PREFIXES =
      List.of(
          "2a0c:64::/32",
          "2a0c:64:100::/40",
          "2a0c:64:122::/48",
          "2a0c:64:122:300::/56",
          "2a0c:64:122:344::/64",
          "2a0c:64:122:344::/96");
  private static final IpAddress HOME = ip("8.8.8.8");
  private static final IpAddress HOME6 = ip("2600:1:2:3::4");
  private static final IpAddress PROXY = ip("9.9.9.9");

  /** Where the page requests come from, and whether the browser has an IPv6 address too. */
  private enum Visitor {
    IPV4_ONLY,
    DUAL_STACK_OVER_IPV4,
    DUAL_STACK_OVER_IPV6,
    /** A balancer with an IPv4 address of its own passes the page requests on. */
    IPV4_THROUGH_A_BALANCER,
    DUAL_STACK_THROUGH_A_BALANCER;

    boolean isDualStack() {
      return name().startsWith("DUAL");
    }

    IpAddress http(IpAddress ipv4, Translator translator) {
      return switch (this) {
        case IPV4_ONLY, DUAL_STACK_OVER_IPV4 -> translator.written(ipv4);
        case DUAL_STACK_OVER_IPV6 -> HOME6;
        case IPV4_THROUGH_A_BALANCER, DUAL_STACK_THROUGH_A_BALANCER -> ipv4;
      };
    }
  }

  /** How browsers tell of the address that the vantage told them. */
  private enum Browser {
    CHROMIUM,
    FIREFOX
  }

  private record Translator(String prefix) {

    Nat64Prefixes known() {
      return new Nat64Prefixes(List.of(Nat64Prefix.parse(prefix).orElseThrow()));
    }

    /** RFC 6052, section 2.2: the octet of bits 64 to 71 is left out. */
    IpAddress written(IpAddress ipv4) {
      int slash = prefix.indexOf('/');
      byte[] address = ip(prefix.substring(0, slash)).toBytes();
      int at = Integer.parseInt(prefix.substring(slash + 1)) / Byte.SIZE;
      for (byte octet : ipv4.toBytes()) {
        at += at == 8 ? 1 : 0;
        address[at++] = octet;
      }
      return IpAddress.ofBytes(address);
    }
  }

  private record Knowledge(Nat64Prefixes application, Nat64Prefixes vantage) {}

  static Stream<String> prefixes() {
    return PREFIXES.stream();
  }

  private static List<Knowledge> different(Translator translator) {
    Nat64Prefixes none = Nat64Prefixes.WELL_KNOWN;
    return List.of(
        new Knowledge(none, translator.known()), new Knowledge(translator.known(), none));
  }

  @ParameterizedTest
  @MethodSource("prefixes")
  void ordinaryVisitorIsNeverAccusedWhereTheTwoKnowDifferently(String prefix) {
    Translator translator = new Translator(prefix);
    for (Knowledge knowledge : different(translator)) {
      for (Visitor visitor : Visitor.values()) {
        for (Browser browser : Browser.values()) {
          Observations seen = seen(visitor, browser, HOME, knowledge, translator);
          assertThat(judge(seen).getVerdict())
              .as("%s %s %s: %s", visitor, browser, knowledge, judge(seen))
              .isIn(Verdict.CONSISTENT, Verdict.INCONCLUSIVE);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("prefixes")
  void differenceIsNoticedWhereChromiumShowsIt(String prefix) {
    Translator translator = new Translator(prefix);
    for (Knowledge knowledge : different(translator)) {
      for (Visitor visitor : Visitor.values()) {
        Observations seen = seen(visitor, Browser.CHROMIUM, HOME, knowledge, translator);
        assertThat(seen.has(Circumstance.TRANSLATION_DIFFERS))
            .as("%s %s", visitor, knowledge)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("prefixes")
  void whereBothKnowThePrefixNothingDiffersAndProofsDecide(String prefix) {
    Translator translator = new Translator(prefix);
    Knowledge alike = new Knowledge(translator.known(), translator.known());
    for (Visitor visitor : Visitor.values()) {
      for (Browser browser : Browser.values()) {
        Observations seen = seen(visitor, browser, HOME, alike, translator);
        assertThat(seen.has(Circumstance.TRANSLATION_DIFFERS)).isFalse();
        assertThat(judge(seen).getVerdict()).isEqualTo(Verdict.CONSISTENT);
      }
    }
    Observations masked = seen(Visitor.IPV4_ONLY, Browser.CHROMIUM, PROXY, alike, translator);
    assertThat(judge(masked).getVerdict()).isEqualTo(Verdict.MASKED);
  }

  @ParameterizedTest
  @MethodSource("prefixes")
  void proofThatCanBeComparedMasksWhateverTheTwoKnow(String prefix) {
    Translator translator = new Translator(prefix);
    Knowledge vantageKnows = new Knowledge(Nat64Prefixes.WELL_KNOWN, translator.known());
    Observations seen =
        seen(Visitor.IPV4_THROUGH_A_BALANCER, Browser.CHROMIUM, PROXY, vantageKnows, translator);
    assertThat(judge(seen).getVerdict()).isEqualTo(Verdict.MASKED);
    assertThat(judge(seen).getConfidence().name()).isEqualTo("MEDIUM");
  }

  /** All that a liar gains by writing such a related address is not to be called one. */
  @ParameterizedTest
  @ValueSource(strings = {"2a0c:64:122:344::808:808", "2a0c:64:808:808::", "64:ff9b:1::808:808"})
  void relatedAddressThatEmbedsTheSealedOneHidesNothing(String related) {
    HttpSide http = new HttpSide(PROXY, Host.OTHER);
    Gathered event = GatheredEvents.cutShort(List.of(relay(0, ip(related)), srflx(PROXY)));
    Observations seen =
        ObservationGatherer.gather(
            http, evidence(List.of(HOME), new Knowledge(noPrefixes(), noPrefixes())), event);
    assertThat(judge(seen).toString())
        .isEqualTo("MASKED (MEDIUM) [ADDRESS_DIFFERS, PROVEN, OWNER_UNKNOWN, TIMED_OUT]");
  }

  private static Nat64Prefixes noPrefixes() {
    return Nat64Prefixes.WELL_KNOWN;
  }

  private static Assessment judge(Observations seen) {
    return new Assessor().assess(seen, NOW);
  }

  /** The browser is at home, and its page requests come from that IPv4 address or IPv6. */
  private static Observations seen(
      Visitor visitor,
      Browser browser,
      IpAddress http,
      Knowledge knowledge,
      Translator translator) {
    List<IpAddress> sources = new ArrayList<>(List.of(translator.written(HOME)));
    if (visitor.isDualStack()) {
      sources.add(HOME6);
    }
    List<Candidate> lines = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      lines.add(srflx(sources.get(i)));
      lines.add(relay(i, browser == Browser.CHROMIUM ? sources.get(i) : relayed(i)));
    }
    return ObservationGatherer.gather(
        new HttpSide(visitor.http(http, translator), Host.OTHER),
        evidence(sources, knowledge),
        GatheredEvents.complete(lines));
  }

  /** The vantage decodes what it can, and seals. The seal of each source has its number. */
  private static ChallengeEvidence evidence(List<IpAddress> sources, Knowledge knowledge) {
    List<SeenAddress> sealed = new ArrayList<>();
    for (IpAddress source : sources) {
      IpAddress decoded = knowledge.vantage().decoded(source);
      sealed.add(
          new SeenAddress(decoded instanceof Ipv6 ipv6 ? ipv6.prefix() : decoded, Host.OTHER));
    }
    SealOpener opener =
        (address, port) ->
            address.high() == relayed(0).high()
                ? new SealReading.Opened(sealed.get((int) address.low()), Optional.empty())
                : new SealReading.NotOurs();
    return new ChallengeEvidence(
        Set.of(Circumstance.VANTAGE_CONFIGURED, Circumstance.VANTAGE_OFFERED),
        opener,
        Set.of(),
        knowledge.application());
  }

  private static Ipv6 relayed(int number) {
    return new Ipv6(0xfd12_3456_0000_0000L, number);
  }

  private static Candidate relay(int number, IpAddress related) {
    return new Candidate(
        CandidateType.RELAY, literal(relayed(number)), 40_000, number + 1, literal(related));
  }

  private static Candidate srflx(IpAddress address) {
    return new Candidate(
        CandidateType.SRFLX, literal(address), 50_000, 100, literal(ip("0.0.0.0")));
  }

  private static ConnectionAddress literal(IpAddress address) {
    return new ConnectionAddress.Literal(address);
  }
}
