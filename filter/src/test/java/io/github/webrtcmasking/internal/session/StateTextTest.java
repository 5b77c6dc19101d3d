package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.internal.session.Visits.at;
import static io.github.webrtcmasking.internal.session.Visits.challenge;
import static io.github.webrtcmasking.internal.session.Visits.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.AnonymizerKind;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.NetworkInfo;
import io.github.webrtcmasking.assessment.ObservedAddress;
import io.github.webrtcmasking.assessment.ObservedAddress.How;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTextTest {

  private static final Assessment MASKED =
      said(Verdict.MASKED, Confidence.HIGH, 1, Reason.ADDRESS_DIFFERS, Reason.PROVEN);

  private static final MaskingState STATE =
      new MaskingState(
          List.of(challenge("a", "home", 2), challenge("b", "phone", 3)),
          List.of(
              new NetworkEntry("home", MASKED, 2, "words; of, the~ check! 100%+é", at(5)),
              NetworkEntry.pending("phone", at(3), Reason.NETWORK_CHANGED)),
          "k0123abcd",
          "home");

  @Test
  void stateIsReadAsItWasWritten() {
    assertThat(StateText.read(StateText.of(STATE))).isEqualTo(STATE);
    assertThat(StateText.read(StateText.of(MaskingState.EMPTY))).isEqualTo(MaskingState.EMPTY);
  }

  @Test
  void addressesThatAreKeptAreReadAgain() {
    Assessment kept =
        MASKED.withAddresses(
            List.of(
                ObservedAddress.of(How.HTTP, "192.0.2.0/24"),
                ObservedAddress.of(How.PROVEN, "2001:db8:1:2::/64")));
    MaskingState state =
        new MaskingState(List.of(), List.of(new NetworkEntry("n", kept, 1, "", at(1))), "", "");

    assertThat(StateText.read(StateText.of(state))).isEqualTo(state);
  }

  @Test
  void whatIsKnownOfTheNetworkIsReadAgain() {
    Assessment known =
        MASKED.withNetwork(
            NetworkInfo.NONE
                .withRelay("Fastly (a, b); ~c~ 100%!|")
                .withCountry("SE")
                .withAnonymizer(
                    List.of(AnonymizerKind.VPN, AnonymizerKind.TOR), "a!b;c~d,e+f", "2026-11-29"));
    MaskingState state =
        new MaskingState(List.of(), List.of(new NetworkEntry("n", known, 1, "", at(1))), "", "");

    assertThat(StateText.read(StateText.of(state))).isEqualTo(state);
  }

  @Test
  void versionStandsInFront() {
    assertThat(StateText.of(STATE)).startsWith("1;k0123abcd;home;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1;",
        "1;;",
        "1;;;",
        ";;;;",
        "0;k;;;",
        "one;;;;",
        "{\"version\":1}",
        "\0",
        "1;;;,;,"
      })
  void whatIsNoStateIsNone(String text) {
    assertThat(StateText.read(text).networks()).isEmpty();
    assertThat(StateText.read(text).challenges()).isEmpty();
    assertThat(StateText.isOfLaterVersion(text)).isFalse();
  }

  @Test
  void laterVersionIsKnownAsSuchAndNotRead() {
    String later = StateText.of(STATE).replaceFirst("1;", "2;");

    assertThat(StateText.isOfLaterVersion(later)).isTrue();
    assertThat(StateText.isOfLaterVersion("17;whatever")).isTrue();
    assertThat(StateText.read(later)).isEqualTo(MaskingState.EMPTY);
    assertThat(StateText.isOfLaterVersion(StateText.of(STATE))).isFalse();
  }

  @Test
  void wordsOfAnotherVersionAreLeftOut() {
    String text = StateText.of(STATE).replace("PROVEN", "SEEN_TWICE").replace("PENDING", "GUESSED");

    MaskingState read = StateText.read(text);

    assertThat(read.networks()).hasSize(1);
    assertThat(read.networks().get(0).assessment().getReasons())
        .containsExactly(Reason.ADDRESS_DIFFERS);
    assertThat(read.challenges()).isEqualTo(STATE.challenges());
  }

  @Test
  void moreThanFitsIsLeftOut() {
    String network = StateText.of(STATE).split(";", -1)[3].split("~", -1)[1];
    String challenge = StateText.of(STATE).split(";", -1)[4].split("~", -1)[1];
    String text =
        "1;;;" + (network + "~").repeat(100) + ";" + (challenge + "~").repeat(100) + ";more";

    assertThat(StateText.read(text).networks()).hasSize(MaskingState.MOST_NETWORKS);
    assertThat(StateText.read(text).challenges()).hasSize(MaskingState.MOST_CHALLENGES);
    assertThat(StateText.read(StateText.of(STATE) + ";".repeat(40_000)))
        .isEqualTo(MaskingState.EMPTY);
  }

  @Test
  void subjectThatIsTooLongIsForgotten() {
    MaskingState state =
        new MaskingState(
            List.of(), List.of(new NetworkEntry("n", MASKED, 1, "x".repeat(600), at(1))), "", "");

    assertThat(StateText.read(StateText.of(state)).networks().get(0).subject()).isEmpty();
  }

  @Test
  void textThatIsCutOrDamagedIsNoFailure() {
    String text = StateText.of(STATE);
    Random random = new Random(13);
    for (int i = 0; i <= text.length(); i++) {
      assertThat(StateText.read(text.substring(0, i)).networks()).hasSizeLessThanOrEqualTo(2);
      for (int j = 0; j < 20 && i < text.length(); j++) {
        char wrong = "\0;~,!:%+zé-9".charAt(random.nextInt(12));
        StringBuilder damaged = new StringBuilder(text);
        damaged.setCharAt(i, wrong);
        assertThat(StateText.read(damaged.toString()).networks()).hasSizeLessThanOrEqualTo(8);
      }
    }
  }
}
