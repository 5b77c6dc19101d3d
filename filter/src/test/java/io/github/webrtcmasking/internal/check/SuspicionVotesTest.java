package io.github.webrtcmasking.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.check.SuspicionVotes.Endurance;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuspicionVotesTest {

  private static final long FAULT = 7;

  private final SuspicionVotes suspicionVotes = new SuspicionVotes(Endurance.WHILE_MORE_COME);
  private long now = -Duration.ofHours(1).toNanos();

  private static void after(Duration time, SuspicionVotesTest test) {
    test.now += time.toNanos();
  }

  private void accuse(int from, int to, long accused, Duration pause) {
    accuse(suspicionVotes, from, to, accused, pause);
  }

  private void accuse(
      SuspicionVotes suspicionVotes, int from, int to, long accused, Duration pause) {
    for (int i = from; i < to; i++) {
      after(pause, this);
      suspicionVotes.cast(Vote.accusing(accused, VisitorHashes.alone(1000 + i)), now);
    }
  }

  private void refute(SuspicionVotes suspicionVotes, int from, int to, Duration pause) {
    for (int i = from; i < to; i++) {
      after(pause, this);
      suspicionVotes.cast(Vote.refuting(VisitorHashes.alone(5000 + i)), now);
    }
  }

  @Test
  void nobodyVotedYet() {
    assertThat(suspicionVotes.tally(now)).isEqualTo(new VisitorShare(0, 0));
    assertThat(suspicionVotes.suspected()).isEmpty();
  }

  @Test
  void thirtyAccusersBeginItAndFiveRefutersEndIt() {
    accuse(0, 29, FAULT, Duration.ofSeconds(1));
    assertThat(suspicionVotes.suspected()).isEmpty();
    accuse(29, 30, FAULT, Duration.ofSeconds(1));
    assertThat(suspicionVotes.suspected()).containsExactly(FAULT);
    refute(suspicionVotes, 0, 4, Duration.ofSeconds(1));
    assertThat(suspicionVotes.suspected()).containsExactly(FAULT);
    refute(suspicionVotes, 4, 5, Duration.ofSeconds(1));
    assertThat(suspicionVotes.suspected()).isEmpty();
  }

  @Test
  void voterHasOneVoteAndTheLastCounts() {
    for (int i = 0; i < 1000; i++) {
      accuse(1, 2, FAULT, Duration.ofSeconds(1));
    }
    assertThat(suspicionVotes.tally(now)).isEqualTo(new VisitorShare(1, 1));
    accuse(1, 2, 8, Duration.ofSeconds(1));
    accuse(2, 4, FAULT, Duration.ofSeconds(1));
    assertThat(suspicionVotes.tally(now)).isEqualTo(new VisitorShare(2, 2));
  }

  @Test
  void twoFaultsAreSuspectedAtOnce() {
    for (int i = 0; i < 200; i++) {
      accuse(i, i + 1, FAULT + i % 2, Duration.ofSeconds(1));
    }
    assertThat(suspicionVotes.suspected()).containsExactlyInAnyOrder(FAULT, FAULT + 1);
  }

  /** Each has votes of one neighbourhood only. */
  @Test
  void networksOfOneProviderHaveFiveVotes() {
    for (int i = 0; i < 1000; i++) {
      suspicionVotes.cast(
          Vote.accusing(FAULT, new VisitorHashes(1000 + i, 5000 + i % 64, 42)), now);
    }
    assertThat(suspicionVotes.tally(now)).isEqualTo(new VisitorShare(5, 5));
    for (int i = 0; i < 1000; i++) {
      suspicionVotes.cast(Vote.refuting(new VisitorHashes(1000 + i, 5000 + i % 64, 42)), now);
    }
    assertThat(suspicionVotes.tally(now)).isEqualTo(new VisitorShare(5, 6));
  }

  @ParameterizedTest
  @EnumSource
  void floodOfAccusersDoesNotOutvoteThoseWhoStillCome(Endurance endurance) {
    SuspicionVotes flooded = new SuspicionVotes(endurance);
    refute(flooded, 0, 20, Duration.ofMinutes(1));
    accuse(flooded, 0, 100, FAULT, Duration.ofMillis(10));
    assertThat(flooded.suspected()).isEmpty();
    accuse(flooded, 0, 10_000, FAULT, Duration.ofMillis(10));
    // With more networks than are remembered, they suspend themselves, and nobody beside.
    assertThat(flooded.suspected().isEmpty()).isEqualTo(endurance == Endurance.WHILE_MORE_COME);
  }

  @Test
  void burstOfRefutersDoesNotOpenADoorForTheNextSeconds() {
    refute(suspicionVotes, 0, 64, Duration.ofMillis(1));
    accuse(0, 5000, FAULT, Duration.ofMillis(10));
    assertThat(suspicionVotes.suspected()).isEmpty();
  }

  /** A balancer is put in front of a shop that was right. */
  @ParameterizedTest
  @EnumSource
  void refutersThatComeNoMoreAreForgottenWithinThirtyVisitors(Endurance endurance) {
    SuspicionVotes changed = new SuspicionVotes(endurance);
    refute(changed, 0, 500, Duration.ofMinutes(4));
    accuse(changed, 0, 29, FAULT, Duration.ofMinutes(4));
    assertThat(changed.suspected()).isEmpty();
    accuse(changed, 29, 30, FAULT, Duration.ofMinutes(4));
    assertThat(changed.suspected()).containsExactly(FAULT);
  }

  /** One in fifty knows another name of the server. */
  @Test
  void fewWhoGoPastABalancerDoNotMatterForItsNetwork() {
    SuspicionVotes narrow = new SuspicionVotes(Endurance.AMONG_THE_LAST);
    for (int i = 0; i < 2000; i++) {
      accuse(narrow, i, i + 1, FAULT, Duration.ofSeconds(10));
      if (i % 50 == 0) {
        refute(narrow, i, i + 1, Duration.ofSeconds(10));
      }
    }
    assertThat(narrow.suspected()).containsExactly(FAULT);
  }

  @Test
  void whoIsOfTheAccusedNeighbourhoodRefutesNothing() {
    for (int i = 0; i < 30; i++) {
      suspicionVotes.cast(
          new Vote(FAULT, 42, VisitorHashes.alone(1000 + i), new VisitorHashes(FAULT, 42, 43)),
          now);
    }
    for (int i = 0; i < 30; i++) {
      suspicionVotes.cast(Vote.refuting(new VisitorHashes(5000 + i, 42, 4200 + i)), now);
    }
    assertThat(suspicionVotes.suspected()).containsExactly(FAULT);
  }

  @Test
  void votesOfTwoWeeksAgoAreForgotten() {
    accuse(0, 30, FAULT, Duration.ofSeconds(0));
    after(Duration.ofDays(14), this);
    assertThat(suspicionVotes.tally(now)).isEqualTo(new VisitorShare(30, 30));
    accuse(99, 100, FAULT, Duration.ofSeconds(1));
    assertThat(suspicionVotes.tally(now)).isEqualTo(new VisitorShare(1, 1));
    assertThat(suspicionVotes.suspected()).isEmpty();
  }
}
