package io.github.webrtcmasking.internal.check;

import static io.github.webrtcmasking.internal.check.Answers.answer;
import static io.github.webrtcmasking.internal.check.Answers.cutShort;
import static io.github.webrtcmasking.internal.check.Answers.heard;
import static io.github.webrtcmasking.internal.check.Answers.saying;
import static io.github.webrtcmasking.internal.check.Answers.silent;
import static io.github.webrtcmasking.internal.check.Answers.underLocalName;
import static io.github.webrtcmasking.internal.check.Fault.PROXY_NOT_CONFIGURED;
import static io.github.webrtcmasking.internal.check.Fault.SECRETS_DIFFER;
import static io.github.webrtcmasking.internal.check.Fault.SERVER_NAME_LOCAL;
import static io.github.webrtcmasking.internal.check.Fault.TRANSLATION_DIFFERS;
import static io.github.webrtcmasking.internal.check.Fault.UDP_BLOCKED;
import static io.github.webrtcmasking.internal.check.Fault.VANTAGE_BEHIND_NAT;
import static io.github.webrtcmasking.internal.check.Fault.VANTAGE_UNREACHABLE;
import static io.github.webrtcmasking.internal.check.Indication.AGAINST;
import static io.github.webrtcmasking.internal.check.Indication.FOR;
import static io.github.webrtcmasking.internal.check.Indication.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Observations;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FaultTest {

  private static final List<String> NOTHING = List.of();

  @Test
  void silenceSpeaksForBlockedUdpAndAnyProofAgainstIt() {
    assertThat(UDP_BLOCKED.sign(silent("1"))).isEqualTo(FOR);
    assertThat(UDP_BLOCKED.sign(heard("1"))).isEqualTo(AGAINST);
    assertThat(UDP_BLOCKED.sign(answer("1", "8.8.8.8", List.of("2600::")))).isEqualTo(AGAINST);
    // gathering ended by itself, as where the port answers with a refusal
    assertThat(UDP_BLOCKED.sign(answer("1", "8.8.8.8", NOTHING))).isEqualTo(FOR);
    // the vantage's memory has what the answer leaves out
    assertThat(
            UDP_BLOCKED.sign(
                answer("1", "8.8.8.8", List.of("9.9.9.9"), Circumstance.PROOF_WITHHELD)))
        .isEqualTo(AGAINST);
  }

  @Test
  void visitorWhoLeftEarlySaysNothingUnlessHeWasHeard() {
    assertThat(UDP_BLOCKED.sign(cutShort(silent("1")))).isEqualTo(NONE);
    assertThat(UDP_BLOCKED.sign(cutShort(heard("1")))).isEqualTo(AGAINST);
    assertThat(UDP_BLOCKED.sign(cutShort(answer("1", "8.8.8.8", NOTHING)))).isEqualTo(FOR);
  }

  @Test
  void browserThatWasNotSentToTheVantageSaysNothing() {
    JudgedAnswer offered = silent("1");
    Observations seen =
        new Observations(
            offered.seen().http(), Set.of(), Set.of(), Set.of(Circumstance.EXTERNAL_OFFERED));

    assertThat(UDP_BLOCKED.sign(new JudgedAnswer("1", seen, offered.assessment(), offered.run())))
        .isEqualTo(NONE);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {
        "WEBRTC_UNAVAILABLE",
        "NO_CANDIDATES",
        "NETWORK_CHANGED",
        "SEAL_BROKEN",
        "SEAL_KEY_UNKNOWN"
      })
  void browserThatSendsNothingOrCannotBeUnderstoodSaysNothing(Circumstance circumstance) {
    assertThat(UDP_BLOCKED.sign(answer("1", "8.8.8.8", NOTHING, circumstance))).isEqualTo(NONE);
  }

  @Test
  void vantageThatTheBrowserCannotKnowOfIsNotBlocked() {
    JudgedAnswer silent = silent("1");
    JudgedAnswer unreachable =
        answer("1", "8.8.8.8", NOTHING, Circumstance.VANTAGE_UNREACHABLE, Circumstance.TIMED_OUT);

    assertThat(UDP_BLOCKED.sign(unreachable)).isEqualTo(NONE);
    assertThat(UDP_BLOCKED.sign(underLocalName(silent))).isEqualTo(NONE);
    assertThat(UDP_BLOCKED.sign(underLocalName(heard("1")))).isEqualTo(AGAINST);
    // inside the site a local name is as it should be
    assertThat(UDP_BLOCKED.sign(underLocalName(answer("1", "10.0.0.1", NOTHING)))).isEqualTo(FOR);
  }

  @Test
  void vantageOfTheSiteIsAFaultOnlyForVisitorsFromOutside() {
    JudgedAnswer outside = answer("1", "8.8.8.8", NOTHING, Circumstance.VANTAGE_UNREACHABLE);

    assertThat(VANTAGE_UNREACHABLE.sign(outside)).isEqualTo(FOR);
    assertThat(VANTAGE_UNREACHABLE.sign(cutShort(outside))).isEqualTo(FOR);
    // whatever the browser could do: it did not know where to ask
    for (Circumstance other :
        List.of(
            Circumstance.NO_CANDIDATES,
            Circumstance.WEBRTC_UNAVAILABLE,
            Circumstance.NETWORK_CHANGED)) {
      assertThat(
              VANTAGE_UNREACHABLE.sign(
                  answer("1", "8.8.8.8", NOTHING, Circumstance.VANTAGE_UNREACHABLE, other)))
          .isEqualTo(FOR);
    }
    // a name that the visitor's own site knows
    assertThat(
            VANTAGE_UNREACHABLE.sign(
                answer("1", "8.8.8.8", List.of("8.8.8.8"), Circumstance.VANTAGE_UNREACHABLE)))
        .isEqualTo(AGAINST);
    assertThat(VANTAGE_UNREACHABLE.sign(silent("1"))).isEqualTo(AGAINST);
    assertThat(VANTAGE_UNREACHABLE.sign(answer("1", "10.0.0.1", NOTHING))).isEqualTo(NONE);
  }

  @Test
  void localNameOfTheServerSpeaksForAProxyWhereVisitorsComeFromOutside() {
    assertThat(SERVER_NAME_LOCAL.sign(underLocalName(silent("1")))).isEqualTo(FOR);
    assertThat(SERVER_NAME_LOCAL.sign(underLocalName(heard("1")))).isEqualTo(FOR);
    assertThat(SERVER_NAME_LOCAL.sign(silent("1"))).isEqualTo(AGAINST);
    assertThat(SERVER_NAME_LOCAL.sign(underLocalName(answer("1", "10.0.0.1", NOTHING))))
        .isEqualTo(NONE);
  }

  @Test
  void translatorThatOneSideKnowsSpeaksForItAndOtherProofsAgainst() {
    assertThat(
            TRANSLATION_DIFFERS.sign(
                answer("1", "8.8.8.8", NOTHING, Circumstance.TRANSLATION_DIFFERS)))
        .isEqualTo(FOR);
    assertThat(TRANSLATION_DIFFERS.sign(heard("1"))).isEqualTo(AGAINST);
    assertThat(TRANSLATION_DIFFERS.sign(silent("1"))).isEqualTo(NONE);
  }

  @ParameterizedTest(name = "HTTP {0}, proven {1}: {2}")
  @CsvSource({
    "8.8.8.8,   172.17.0.1,            FOR",
    "8.8.8.8,   fd00::,                FOR",
    "2600::1,   172.17.0.1,            FOR",
    "8.8.8.8,   172.17.0.1 fd00::,     FOR",
    "8.8.8.8,   172.17.0.1 2600::,     AGAINST", // one port is not rewritten
    "8.8.8.8,   8.8.8.8,               AGAINST",
    "8.8.8.8,   9.9.9.9,               AGAINST", // a mask, not a fault
    "8.8.8.8,   '',                    NONE",
    "10.0.0.1,  172.17.0.1,            NONE", // inside one site
    "10.0.0.1,  9.9.9.9,               NONE",
  })
  void privateProofsOfPublicVisitorsSpeakForRewriting(
      String http, String proven, Indication expected) {
    List<String> proofs = proven.isEmpty() ? NOTHING : List.of(proven.split(" ", -1));
    assertThat(VANTAGE_BEHIND_NAT.sign(answer("1", http, proofs))).isEqualTo(expected);
  }

  @Test
  void whatTheAssessorSaysSpeaksForAProxyAndWhateverElseCanBeComparedAgainst() {
    JudgedAnswer seen = answer("1", "10.0.0.1", List.of("9.9.9.9"));

    assertThat(PROXY_NOT_CONFIGURED.sign(saying(Reason.PROXY_NOT_CONFIGURED, seen))).isEqualTo(FOR);
    assertThat(PROXY_NOT_CONFIGURED.sign(saying(Reason.SAME_ADDRESS, seen))).isEqualTo(AGAINST);
    assertThat(PROXY_NOT_CONFIGURED.sign(silent("1"))).isEqualTo(NONE);
  }

  @Test
  void challengeOfAnotherSecretSpeaksForDifferentSecretsAndAnyOtherAgainst() {
    assertThat(SECRETS_DIFFER.sign(answer("1", "8.8.8.8", NOTHING, Circumstance.SEAL_KEY_UNKNOWN)))
        .isEqualTo(FOR);
    assertThat(SECRETS_DIFFER.sign(heard("1"))).isEqualTo(AGAINST);
    assertThat(SECRETS_DIFFER.sign(silent("1"))).isEqualTo(AGAINST);
  }

  @ParameterizedTest
  @CsvSource({
    "SECRETS_DIFFER,       The answers of 18 of 20 visitors, webrtc.masking.vantage.secret",
    "UDP_BLOCKED,          UDP 3478 seems to be blocked: 18 of 20 challenges, webrtc.masking.ice-servers",
    "VANTAGE_BEHIND_NAT,   UDP 3478 seems to rewrite addresses: 18 of 20 visitors, webrtc.masking.vantage.host",
    "PROXY_NOT_CONFIGURED, not named: 18 of 20 visitors, webrtc.masking.trusted-proxies",
    "UDP_BLOCKED,          Let UDP 3478 through to this server, webrtc.masking.ice-servers",
    "VANTAGE_UNREACHABLE,  18 of 20 visitors from public addresses, Set webrtc.masking.vantage.host to a public name",
    "VANTAGE_UNREACHABLE,  leads to UDP 3478 of this server, For a try on one machine",
    "SERVER_NAME_LOCAL,    18 of 20 visitors came from public addresses, proxy_set_header Host $http_host",
    "SERVER_NAME_LOCAL,    ProxyPreserveHost On, set webrtc.masking.vantage.host",
    "ADDRESS_INVENTED,     (240.0.0.0/4, 18 of 20 visitors were not evaluated",
    "ADDRESS_INVENTED,     webrtc.masking.client-address-header, CF-Connecting-IPv6",
    "TRANSLATION_DIFFERS,  differently: 18 of 20 visitors, Set webrtc.masking.addresses.nat64-prefixes",
  })
  void warningSaysHowManyAndWhatToMend(Fault fault, String what, String setting) {
    assertThat(
            fault.text(new VantageSite("3478", DeploymentMonitor.HERE), new VisitorShare(18, 20)))
        .contains(what, setting);
  }
}
