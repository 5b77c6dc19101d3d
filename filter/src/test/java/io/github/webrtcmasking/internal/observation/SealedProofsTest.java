package io.github.webrtcmasking.internal.observation;

import static io.github.webrtcmasking.internal.observation.Gathering.KEYS;
import static io.github.webrtcmasking.internal.observation.Gathering.SRFLX;
import static io.github.webrtcmasking.internal.observation.Gathering.USER;
import static io.github.webrtcmasking.internal.observation.Gathering.claim;
import static io.github.webrtcmasking.internal.observation.Gathering.gather;
import static io.github.webrtcmasking.internal.observation.Gathering.gatherOffered;
import static io.github.webrtcmasking.internal.observation.Gathering.gathered;
import static io.github.webrtcmasking.internal.observation.Gathering.line;
import static io.github.webrtcmasking.internal.observation.Gathering.proof;
import static io.github.webrtcmasking.internal.observation.Gathering.relay;
import static io.github.webrtcmasking.internal.observation.Gathering.seen;
import static io.github.webrtcmasking.internal.observation.Gathering.text;
import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failed;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failure;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.internal.vantage.TestSeals.Relay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sealed relay address proves, what breaks it, and what the answer leaves out of it. */
class SealedProofsTest {

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
  @EnumSource(Host.class)
  void proofTellsWhetherItIsOfTheOwnHost(Host origin) {
    Relay relay = TestSeals.seal(KEYS, USER, TestSeals.seen(ip("127.0.0.1"), origin));
    Host place = origin == Host.OWN ? Host.OWN : Host.OTHER;
    assertThat(gather(gathered(line(relay, "127.0.0.1"))).proofs())
        .containsExactly(new Proof(ip("127.0.0.1"), place));
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
}
