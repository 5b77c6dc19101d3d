package io.github.webrtcmasking.internal.monitor;

import static io.github.webrtcmasking.internal.monitor.Answers.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class VotesTest {

  private final Votes votes = new Votes();

  private void cast(int from, int to, long accused) {
    for (int i = from; i < to; i++) {
      votes.cast(new Vote(i, i, accused), NOW);
    }
  }

  @Test
  void nobodyVotedYet() {
    assertThat(votes.tally()).isEqualTo(new Tally(0, 0));
  }

  @Test
  void largestAccusationCountsAgainstAllVotes() {
    cast(0, 10, Vote.NOBODY);
    cast(10, 15, 7);
    cast(15, 22, 8);
    assertThat(votes.tally()).isEqualTo(new Tally(7, 22));
  }

  @Test
  void voterHasOneVoteAndTheLastCounts() {
    for (int i = 0; i < 100; i++) {
      votes.cast(new Vote(1, 1, 7), NOW.plusSeconds(i));
    }
    assertThat(votes.tally()).isEqualTo(new Tally(1, 1));
    votes.cast(new Vote(1, 1, Vote.NOBODY), NOW);
    assertThat(votes.tally()).isEqualTo(new Tally(0, 1));
  }

  @Test
  void memoryHoldsSixtyFourVotes() {
    cast(0, 10_000, 7);
    assertThat(votes.tally()).isEqualTo(new Tally(64, 64));
    cast(20_000, 20_064, Vote.NOBODY);
    assertThat(votes.tally()).isEqualTo(new Tally(0, 64));
  }

  @Test
  void neighbourhoodHasTenVotesAndPushesOutItsOwn() {
    cast(0, 20, Vote.NOBODY);
    for (int i = 100; i < 200; i++) {
      votes.cast(new Vote(i, 42, 7), NOW);
    }
    assertThat(votes.tally()).isEqualTo(new Tally(10, 30));
    votes.cast(new Vote(200, 42, Vote.NOBODY), NOW);
    assertThat(votes.tally()).isEqualTo(new Tally(9, 30));
    votes.cast(new Vote(199, 42, Vote.NOBODY), NOW); // who votes again pushes nobody out
    assertThat(votes.tally()).isEqualTo(new Tally(8, 30));
  }

  @Test
  void votesOfTwoWeeksAgoAreForgotten() {
    cast(0, 30, 7);
    votes.cast(new Vote(99, 99, Vote.NOBODY), NOW.plus(Duration.ofDays(14)));
    assertThat(votes.tally()).isEqualTo(new Tally(30, 31));
    votes.cast(new Vote(98, 98, Vote.NOBODY), NOW.plus(Duration.ofDays(14)).plusSeconds(1));
    assertThat(votes.tally()).isEqualTo(new Tally(0, 2));
  }
}
