package io.github.webrtcmasking.internal.observation;

import static io.github.webrtcmasking.internal.observation.Gathering.HTTP;
import static io.github.webrtcmasking.internal.observation.Gathering.KEYS;
import static io.github.webrtcmasking.internal.observation.Gathering.MDNS;
import static io.github.webrtcmasking.internal.observation.Gathering.SRFLX;
import static io.github.webrtcmasking.internal.observation.Gathering.USER;
import static io.github.webrtcmasking.internal.observation.Gathering.claim;
import static io.github.webrtcmasking.internal.observation.Gathering.gather;
import static io.github.webrtcmasking.internal.observation.Gathering.gathered;
import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.event.CollectorEvent.Failed;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failure;
import io.github.webrtcmasking.internal.observation.Claim.Source;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.Seals;
import io.github.webrtcmasking.testing.GatheredEvents;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the candidates of an answer claim, and what else is told by it. */
class ObservationGathererTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1 1 udp 1 203.0.113.17 40442 typ relay raddr 198.51.100.7 rport 1,  198.51.100.7",
    "1 1 udp 1 2001:db8::17 40442 typ relay raddr 2001:db8::7 rport 1,   2001:db8::7",
    "1 1 udp 1 fd00::17 3478 typ relay raddr 198.51.100.7 rport 1,       198.51.100.7",
    "1 1 udp 1 turn.example 3478 typ relay raddr 198.51.100.7 rport 1,   198.51.100.7",
    "1 1 udp 1 203.0.113.17 40442 typ relay raddr 0.0.0.0 rport 0,       ",
    "1 1 udp 1 203.0.113.17 40442 typ relay raddr 203.0.113.17 rport 1,  ",
    "1 1 udp 1 203.0.113.17 40442 typ relay,                             ",
  })
  void relayOfAnotherServerOnlyClaimsItsMappedAddress(String line, String claimed) {
    Observations seen = gather(gathered(line));
    assertThat(seen.proofs()).isEmpty();
    assertThat(seen.circumstances()).isEmpty();
    assertThat(seen.claims()).isEqualTo(claimed == null ? Set.of() : Set.of(claim(claimed)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1 1 udp 1 192.0.2.7 1 typ srflx,              192.0.2.7,    SERVER",
    "1 1 udp 1 192.0.2.7 1 typ prflx,              192.0.2.7,    SERVER",
    "1 1 udp 1 10.0.0.7 1 typ srflx,               10.0.0.7,     SERVER",
    "1 1 udp 1 64:ff9b::8.8.8.8 1 typ srflx,       8.8.8.8,      SERVER",
    "1 1 udp 1 2002:808:808::1 1 typ srflx,        8.8.8.8,      SERVER",
    "1 1 udp 1 8.8.8.8 1 typ host,                 8.8.8.8,      INTERFACE",
    "1 1 udp 1 2606:4700::1 1 typ host,            2606:4700::1, INTERFACE",
    "1 1 udp 1 192.168.1.7 1 typ host,             ,", // behind NAT
    "1 1 udp 1 fe80::7 1 typ host,                 ,",
    "1 1 udp 1 192.0.0.2 1 typ host,               ,", // 464XLAT
    "1 1 udp 1 2001::9d38:90d7:4f5:347c:e0ec:7d39 1 typ host, ,", // Teredo
    "1 1 udp 1 192.0.0.2 1 typ srflx,              ,",
    "1 1 udp 1 0.0.0.0 1 typ srflx,                ,",
    "1 1 udp 1 :: 1 typ srflx raddr :: rport 1,    ,",
    "1 1 udp 1 224.0.0.1 1 typ srflx,              ,",
    "1 1 udp 1 shop.example 1 typ srflx,           ,",
    "1 1 udp 1 192.0.2.7 1 typ srflx raddr 8.8.8.8 rport 1, 192.0.2.7, SERVER", // raddr is no claim
  })
  void candidateClaimsWhatCouldBeAVisitorsAddress(String line, String address, Source source) {
    assertThat(gather(gathered(line)).claims())
        .isEqualTo(address == null ? Set.of() : Set.of(new Claim(ip(address), source)));
  }

  @Test
  void hostsAreHiddenWhereEveryHostIsAName() {
    String named = "1 1 udp 1 host.example 1 typ host";
    String bare = "1 1 udp 1 192.168.1.7 1 typ host";
    assertThat(gather(gathered(MDNS)).has(Circumstance.HOST_HIDDEN)).isTrue();
    assertThat(gather(gathered(MDNS, MDNS, SRFLX)).has(Circumstance.HOST_HIDDEN)).isTrue();
    assertThat(gather(gathered(MDNS, bare)).has(Circumstance.HOST_HIDDEN)).isFalse();
    assertThat(gather(gathered(MDNS, named)).has(Circumstance.HOST_HIDDEN)).isFalse();
    assertThat(gather(gathered(SRFLX)).has(Circumstance.HOST_HIDDEN)).isFalse();
    assertThat(gather(gathered()).has(Circumstance.HOST_HIDDEN)).isFalse();
  }

  /** Chromium 156 with --webrtc-ip-handling-policy=disable_non_proxied_udp. */
  @Test
  void candidateWithoutAnAddressIsNone() {
    String four = "1 1 tcp 2 0.0.0.0 9 typ host tcptype active";
    String six = "2 1 tcp 1 :: 9 typ host tcptype active";
    assertThat(gather(gathered(four, six)).circumstances())
        .containsExactly(Circumstance.NO_CANDIDATES);
    assertThat(gather(gathered(four, six, MDNS)).circumstances())
        .containsExactly(Circumstance.HOST_HIDDEN);
    assertThat(gather(gathered(four, SRFLX)).circumstances()).isEmpty();
  }

  @Test
  void howGatheringEndedIsKept() {
    assertThat(gather(gathered()).circumstances()).containsExactly(Circumstance.NO_CANDIDATES);
    assertThat(gather(GatheredEvents.cutShort(List.of())).circumstances())
        .containsExactlyInAnyOrder(Circumstance.NO_CANDIDATES, Circumstance.TIMED_OUT);
    assertThat(gather(new Failed(Failure.UNAVAILABLE)).circumstances())
        .containsExactlyInAnyOrder(Circumstance.NO_CANDIDATES, Circumstance.WEBRTC_UNAVAILABLE);
    assertThat(gather(new Failed(Failure.TIMED_OUT)).circumstances())
        .containsExactlyInAnyOrder(Circumstance.NO_CANDIDATES, Circumstance.TIMED_OUT);
  }

  @Test
  void listsThatNameWhatNoLineHasDiffer() {
    assertThat(gather(gathered(Set.of(ip("192.0.2.1")), SRFLX)).circumstances()).isEmpty();
    assertThat(gather(gathered(Set.of(), SRFLX)).circumstances()).isEmpty();
    assertThat(gather(gathered(Set.of(ip("192.0.2.9")), SRFLX)).circumstances())
        .containsExactly(Circumstance.CLAIMS_DIFFER);
    assertThat(gather(gathered(Set.of(ip("192.0.2.1"), ip("2001:db8::1")), SRFLX)).circumstances())
        .containsExactly(Circumstance.CLAIMS_DIFFER);
  }

  private static final String EVENT = "candidate:7 1 udp 1677729535 192.0.2.1 5 typ srflx";

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "a=candidate:7 1 udp 1677729535 198.51.100.7 5 typ srflx raddr 0.0.0.0 rport 0",
        "0 1 udp 1677729535 198.51.100.7 5 typ srflx",
        "0 1 udp 1677729535 2001:db8::7 5 typ srflx",
      })
  void oneCandidateAtTwoAddressesIsAContradictionAndTheSecondAddressNoClaim(String elsewhere) {
    Observations seen = gather(gathered(EVENT, elsewhere));
    assertThat(seen.circumstances()).containsExactly(Circumstance.CLAIMS_DIFFER);
    assertThat(seen.claims()).containsExactly(claim("192.0.2.1"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        // the same again
        "a=candidate:7 1 udp 1677729535 192.0.2.1 5 typ srflx",
        "0 1 udp 1677729535 192.0.2.1 5 typ srflx",
        "0 1 udp 1677729535 ::ffff:192.0.2.1 5 typ srflx",
        // another candidate, which no event told of yet
        "a=candidate:7 1 udp 1677729534 198.51.100.7 5 typ srflx",
        "a=candidate:7 1 udp 1677729535 198.51.100.7 6 typ srflx",
        "a=candidate:7 1 udp 1677729535 198.51.100.7 5 typ prflx",
        // hidden in one place and not in the other
        "0 1 udp 1677729535 0ff90264-bbad-4ed9-adc0-ad3dc349d76b.local 5 typ srflx",
        // a second event is another candidate, however alike
        "candidate:7 1 udp 1677729535 198.51.100.7 5 typ srflx",
      })
  void whatAnHonestBrowserMaySayElsewhereIsNoContradiction(String elsewhere) {
    assertThat(gather(gathered(EVENT, elsewhere)).circumstances())
        .doesNotContain(Circumstance.CLAIMS_DIFFER);
  }

  @Test
  void addressThatNoEventDisputesIsAClaimWhereverItStands() {
    assertThat(gather(gathered(EVENT, "a=candidate:8 1 udp 2 198.51.100.7 6 typ srflx")).claims())
        .containsExactlyInAnyOrder(claim("192.0.2.1"), claim("198.51.100.7"));
  }

  @Test
  void poolOfTwoAddressesThatBothAreInEventsIsNoContradiction() {
    String second = EVENT.replace("192.0.2.1", "192.0.2.9");
    assertThat(gather(gathered(EVENT, second, "a=" + second, "a=" + EVENT)).circumstances())
        .isEmpty();
  }

  @Test
  void httpAddressIsDecodedToo() {
    HttpSide nat64 = new HttpSide(ip("64:ff9b::192.0.2.1"), Host.OTHER);
    assertThat(gather(nat64, gathered()).http()).isEqualTo(HTTP);
  }

  @Test
  void circumstancesOfTheChallengeAreKept() {
    ChallengeEvidence evidence =
        new ChallengeEvidence(
            Set.of(Circumstance.VANTAGE_OFFERED, Circumstance.NETWORK_CHANGED),
            (address, port) -> Seals.open(KEYS, USER, address, port),
            Set.of());
    assertThat(ObservationGatherer.gather(HTTP, evidence, gathered(SRFLX)).circumstances())
        .containsExactlyInAnyOrder(Circumstance.VANTAGE_OFFERED, Circumstance.NETWORK_CHANGED);
  }
}
