package io.github.webrtcmasking.internal.self;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress.Family;
import io.github.webrtcmasking.internal.check.Fault;
import io.github.webrtcmasking.internal.check.Suspicion;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.support.Sentences;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What there is to mend, and in which words. */
class SituationTest {

  private static Situation of(Set<Remedy> setup, Reason... reasons) {
    return new Situation(
        new HttpSide(ip("8.8.8.8"), Host.OTHER),
        Assessment.of(Verdict.INCONCLUSIVE, Confidence.LOW, Arrays.asList(reasons), Instant.EPOCH),
        Optional.empty(),
        Optional.empty(),
        setup,
        Set.of(),
        Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    "PROXY_NOT_CONFIGURED, trusted-proxies",
    "DEPLOYMENT_SUSPECT, trusted-proxies",
    "ADDRESS_UNKNOWN, trusted-proxies",
    "ADDRESS_INVENTED, client-address-header",
    "VANTAGE_BEHIND_NAT, vantage.host",
    "ADDRESSES_REWRITTEN, vantage.host",
    "VANTAGE_UNREACHABLE, vantage.host",
    "TRANSLATOR_NOT_CONFIGURED, addresses.nat64-prefixes",
    "SEAL_KEY_UNKNOWN, vantage.secret",
    "KEY_CHANGED, vantage.previous-secret",
    "OWNER_UNKNOWN, lookup.network-database",
    "NO_REFLEXIVE_ADDRESS, vantage.port",
    "CLAIM_UNPROVEN, ice-servers",
    "TIMED_OUT, collector.timeout",
    "PRIVACY_CONTROL, collector.global-privacy-control",
  })
  void aReasonNamesTheSettingInEachLanguage(Reason reason, String setting) {
    Remedy remedy = Remedy.of(reason).orElseThrow();
    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      assertThat(Sentences.in(language).get(remedy.key())).contains("webrtc.masking." + setting);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRemedyHasASentence(Remedy remedy) {
    assertThat(Sentences.in(Locale.ENGLISH).get(remedy.key())).endsWith(".");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SAME_ADDRESS",
        "PROVEN",
        "ADDRESS_DIFFERS",
        "SEAL_BROKEN",
        "HOST_HIDDEN",
        "NETWORK_CHANGED"
      })
  void whatIsInOrderNeedsNothing(Reason reason) {
    assertThat(of(Set.of(), reason).own()).isEmpty();
  }

  @Test
  void theSetupComesFirstAndNothingTwice() {
    Situation situation =
        of(
            Set.of(Remedy.SESSION, Remedy.VANTAGE_CLOSED),
            Reason.NEAR_PREFIX,
            Reason.VANTAGE_UNREACHABLE,
            Reason.OWNER_UNKNOWN);
    assertThat(situation.own())
        .containsExactly(
            Remedy.VANTAGE_CLOSED, Remedy.SESSION, Remedy.NETWORK_DATABASE, Remedy.VANTAGE_HOST);
  }

  @Test
  void nobodyOpensAFirewallForDatagramsThatArrived() {
    Situation situation = of(Set.of(), Reason.CLAIM_UNPROVEN);
    assertThat(situation.own()).containsExactly(Remedy.UDP);
    Situation proven =
        new Situation(
            situation.http(),
            situation.assessment(),
            Optional.of(new AnswerSummary(Set.of(Family.IPV4), Set.of())),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Set.of());
    assertThat(proven.own()).isEmpty();
  }

  @Test
  void whatOthersShowIsTheSelfChecksAndTheMonitors() {
    Situation alone = of(Set.of());
    assertThat(alone.others()).isEmpty();
    Situation among =
        new Situation(
            alone.http(),
            alone.assessment(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(Fault.UDP_BLOCKED, Fault.PROXY_NOT_CONFIGURED),
            Set.of(Suspicion.PROXY_UNNAMED));
    assertThat(among.others()).containsExactly(Remedy.TRUSTED_PROXIES, Remedy.UDP);
    assertThat(among.own()).isEmpty();
  }
}
