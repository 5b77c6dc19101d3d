package io.github.webrtcmasking.internal.observation;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.event.Candidate;
import io.github.webrtcmasking.internal.event.CandidateLine;
import io.github.webrtcmasking.internal.event.CandidateParser;
import io.github.webrtcmasking.internal.event.CollectorEvent;
import io.github.webrtcmasking.internal.event.CollectorEvent.Completion;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failed;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failure;
import io.github.webrtcmasking.internal.event.CollectorEvent.Gathered;
import io.github.webrtcmasking.internal.observation.Claim.Source;
import io.github.webrtcmasking.internal.vantage.Origin;
import io.github.webrtcmasking.internal.vantage.Seals;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.internal.vantage.TestSeals.Relay;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vantage sees 192.0.2.1 unless a test says otherwise, and browsers report it as each does. */
class ObservationGathererTest {

  private static final VantageKeys KEYS = TestSeals.keys(1);
  private static final String USER = "1800000000:0badcafe.challenge";
  private static final HttpSide HTTP = new HttpSide(ip("192.0.2.1"), Place.ELSEWHERE);
  private static final String MDNS =
      "1 1 udp 2 0ff90264-bbad-4ed9-adc0-ad3dc349d76b.local 1 typ host";
  private static final String SRFLX = "1 1 udp 1 192.0.2.1 5 typ srflx raddr 0.0.0.0 rport 0";

  private static SeenAddress seen(String address) {
    return TestSeals.seen(ip(address), Origin.ELSEWHERE);
  }

  private static Relay relay(String address) {
    return TestSeals.seal(KEYS, USER, seen(address));
  }

  private static String text(IpAddress address) {
    try {
      return InetAddress.getByAddress(address.toBytes()).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A relay line with the given related address. */
  private static String line(Relay relay, String related) {
    return "1 1 udp 1 %s %d typ relay raddr %s rport 1"
        .formatted(text(relay.address()), relay.port(), related);
  }

  private static CollectorEvent gathered(String... lines) {
    return gathered(Set.of(), lines);
  }

  private static CollectorEvent gathered(Set<IpAddress> listed, String... lines) {
    return new Gathered(candidates(lines), listed, Completion.COMPLETE);
  }

  private static List<Candidate> candidates(String... lines) {
    return Stream.of(lines)
        .map(line -> ((CandidateLine.Parsed) CandidateParser.parse(line)).candidate())
        .toList();
  }

  private static Observations gather(CollectorEvent event, SeenAddress... remembered) {
    return gather(HTTP, event, remembered);
  }

  private static Observations gather(
      HttpSide http, CollectorEvent event, SeenAddress... remembered) {
    ChallengeEvidence evidence =
        new ChallengeEvidence(
            Set.of(), (address, port) -> Seals.open(KEYS, USER, address, port), Set.of(remembered));
    return ObservationGatherer.gather(http, evidence, event);
  }

  private static Observations gatherOffered(CollectorEvent event) {
    ChallengeEvidence evidence =
        new ChallengeEvidence(
            Set.of(Circumstance.VANTAGE_CONFIGURED),
            (address, port) -> Seals.open(KEYS, USER, address, port),
            Set.of());
    return ObservationGatherer.gather(HTTP, evidence, event);
  }

  private static Proof proof(String address) {
    return new Proof(ip(address), Place.ELSEWHERE);
  }

  private static Claim claim(String address) {
    return new Claim(ip(address), Source.SERVER);
  }

  @ParameterizedTest(name = "{0} related to {1}")
  @CsvSource({
    "192.0.2.1,      192.0.2.1", // Chromium
    "192.0.2.1,      ::ffff:192.0.2.1",
    "192.0.2.1,      64:ff9b::192.0.2.1", // the mapped address of a client behind NAT64
    "192.0.2.1,      0.0.0.0", // hidden
    "192.0.2.1,      ::",
    "192.0.2.1,      x.local", // no address
    "2001:db8:1:2::, 2001:db8:1:2:aaaa::1", // only the network is sealed
    "2001:db8:1:2::, ::",
    "2001:db8:1:2::, 0.0.0.0",
  })
  void sealThatOpensIsAProof(String sealed, String related) {
    Observations seen = gather(gathered(line(relay(sealed), related)));
    assertThat(seen.proofs()).containsExactly(proof(sealed));
    assertThat(seen.claims()).isEmpty();
    assertThat(seen.circumstances()).isEmpty();
  }

  @Test
  void sealIsAProofWhereFirefoxRepeatsTheRelayAddressOrNothingIsRelated() {
    Relay relay = relay("192.0.2.1");
    String repeated = line(relay, text(relay.address()));
    String alone = repeated.substring(0, repeated.indexOf(" raddr"));
    for (String line : List.of(repeated, alone)) {
      assertThat(gather(gathered(line)).proofs()).containsExactly(proof("192.0.2.1"));
      assertThat(gather(gathered(line)).circumstances()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} related to {1}")
  @CsvSource({
    "192.0.2.1,      192.0.2.2", // not even a neighbour
    "192.0.2.1,      198.51.100.7",
    "192.0.2.1,      2001:db8::1",
    "2001:db8:1:2::, 2001:db8:1:3::1",
    "2001:db8:1:2::, 192.0.2.1",
  })
  void relatedAddressThatIsNotTheSealedOneContradictsIt(String sealed, String related) {
    Observations seen = gather(gathered(line(relay(sealed), related)));
    assertThat(seen.proofs()).containsExactly(proof(sealed));
    assertThat(seen.circumstances()).containsExactly(Circumstance.RELATED_CONTRADICTS_SEAL);
  }

  @ParameterizedTest(name = "{0} related to {1}")
  @CsvSource({
    // the vantage knows a translator's prefix, and this application does not
    "192.0.2.33, 2001:db8:c000:221::",
    "192.0.2.33, 2001:db8:1c0:2:21::",
    "192.0.2.33, 2001:db8:122:c000:2:2100::",
    "192.0.2.33, 2001:db8:122:3c0:0:221::",
    "192.0.2.33, 2001:db8:122:344:c0:2:2100::",
    "192.0.2.33, 2001:db8:122:344::192.0.2.33",
    // the same the other way round, as far as a network tells it
    "2001:db8:c000:221::, 192.0.2.33",
  })
  void relatedAddressThatATranslatorWroteOfTheSealedOneDoesNotContradictIt(
      String sealed, String related) {
    Observations seen = gather(gathered(line(relay(sealed), related)));
    assertThat(seen.proofs()).containsExactly(proof(sealed));
    assertThat(seen.circumstances()).containsExactly(Circumstance.TRANSLATION_DIFFERS);
  }

  @Test
  void relayAddressOfAnotherSealIsNoRepetition() {
    String line = line(relay("192.0.2.1"), text(relay("192.0.2.2").address()));
    assertThat(gather(gathered(line)).circumstances())
        .containsExactly(Circumstance.RELATED_CONTRADICTS_SEAL);
  }

  @ParameterizedTest
  @EnumSource(Origin.class)
  void proofTellsWhetherItIsOfTheOwnHost(Origin origin) {
    Relay relay = TestSeals.seal(KEYS, USER, TestSeals.seen(ip("127.0.0.1"), origin));
    assertThat(gather(gathered(line(relay, "127.0.0.1"))).proofs())
        .containsExactly(new Proof(ip("127.0.0.1"), Place.valueOf(origin.name())));
  }

  @Test
  void everyFlippedBitOfASealBreaksItOrMakesItAnothersRelay() {
    Relay relay = relay("192.0.2.1");
    for (int bit = 0; bit < 128; bit++) {
      byte[] bytes = relay.address().toBytes();
      bytes[bit / 8] ^= (byte) (0x80 >>> bit % 8);
      String line =
          "1 1 udp 1 %s %d typ relay".formatted(text(IpAddress.ofBytes(bytes)), relay.port());
      Observations seen = gatherOffered(gathered(line));
      assertThat(seen.proofs()).as("bit %d", bit).isEmpty();
      assertThat(seen.has(Circumstance.SEAL_BROKEN)).as("bit %d", bit).isEqualTo(bit >= 8);
    }
  }

  @Test
  void sealOfAnotherChallengeOrOfOtherKeysIsBroken() {
    Relay stolen = TestSeals.seal(KEYS, USER + "2", seen("192.0.2.1"));
    Relay forged = TestSeals.seal(TestSeals.keys(2), USER, seen("192.0.2.1"));
    for (Relay relay : List.of(stolen, forged)) {
      Observations seen = gatherOffered(gathered(line(relay, "192.0.2.1")));
      assertThat(seen.circumstances())
          .containsExactlyInAnyOrder(Circumstance.VANTAGE_CONFIGURED, Circumstance.SEAL_BROKEN);
      assertThat(seen.proofs()).isEmpty();
      assertThat(seen.claims()).isEmpty();
    }
  }

  @Test
  void relayThatLooksLikeOursIsAnothersWhereThereIsNoVantage() {
    Relay stranger = TestSeals.seal(TestSeals.keys(2), USER, seen("192.0.2.1"));
    Observations seen = gather(gathered(line(stranger, "192.0.2.1")));
    assertThat(seen.circumstances()).isEmpty();
    assertThat(seen.claims()).containsExactly(claim("192.0.2.1"));
  }

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
    assertThat(gather(new Gathered(List.of(), Set.of(), Completion.TIMED_OUT)).circumstances())
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
  void proofThatTheEventsDenyIsAProof() {
    String real = line(relay("198.51.100.7"), "198.51.100.7");
    String shown = "candidate:" + line(relay("198.51.100.7"), "0.0.0.0");
    Matcher relayed = Pattern.compile(" ([0-9a-f:]+) \\d+ typ").matcher(shown);
    assertThat(relayed.find()).isTrue();
    Observations seen =
        gather(gathered(shown.replace(relayed.group(1), "2001:db8::1"), "a=candidate:" + real));
    assertThat(seen.proofs()).containsExactly(proof("198.51.100.7"));
    assertThat(seen.circumstances()).containsExactly(Circumstance.CLAIMS_DIFFER);
  }

  @Test
  void whatTheVantageRemembersAndTheAnswerLeavesOutIsAProofWithheld() {
    Observations seen = gather(gathered(SRFLX), seen("198.51.100.7"));
    assertThat(seen.proofs()).containsExactly(proof("198.51.100.7"));
    assertThat(seen.circumstances()).containsExactly(Circumstance.PROOF_WITHHELD);
  }

  @Test
  void whatTheVantageRemembersAndTheAnswerProvesIsNotWithheld() {
    String line = line(relay("192.0.2.1"), "192.0.2.1");
    assertThat(gather(gathered(line), seen("192.0.2.1")).circumstances()).isEmpty();
    Observations two = gather(gathered(line), seen("192.0.2.1"), seen("198.51.100.7"));
    assertThat(two.proofs()).containsExactlyInAnyOrder(proof("192.0.2.1"), proof("198.51.100.7"));
    assertThat(two.circumstances()).containsExactly(Circumstance.PROOF_WITHHELD);
  }

  @Test
  void whatTheVantageRemembersCountsWithoutAnyCandidate() {
    assertThat(gather(new Failed(Failure.UNAVAILABLE), seen("198.51.100.7")).proofs())
        .containsExactly(proof("198.51.100.7"));
  }

  @Test
  void httpAddressIsDecodedToo() {
    HttpSide nat64 = new HttpSide(ip("64:ff9b::192.0.2.1"), Place.ELSEWHERE);
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
