package io.github.webrtcmasking.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuspicionSubjectTest {

  @Test
  void partsComeBack() {
    long most = SuspicionSubject.part(-1);
    String subject = SuspicionSubject.of(0, 1, most, 0x1234_5678_9abcL);

    assertThat(subject).hasSize(32).matches("[A-Za-z0-9_-]+");
    assertThat(SuspicionSubject.part(subject, 0)).isEqualTo(Vote.NOBODY);
    assertThat(SuspicionSubject.part(subject, 1)).isEqualTo(1);
    assertThat(SuspicionSubject.part(subject, 2)).isEqualTo(most).isEqualTo(0xffff_ffff_ffffL);
    assertThat(SuspicionSubject.part(subject, 3)).isEqualTo(0x1234_5678_9abcL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "!!!!!!!!!!!!!!!!", "äöüäöüäöüäöüäöü", "A=======A======="})
  void whatIsNoSubjectIsAboutNobody(String text) {
    assertThat(SuspicionSubject.part(text, 0)).isEqualTo(Vote.NOBODY);
    assertThat(SuspicionSubject.part(text, 3)).isEqualTo(Vote.NOBODY);
  }
}
