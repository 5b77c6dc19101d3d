package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.support.Host;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SightingMemoryTest {

  private final SightingMemory memory = new SightingMemory();

  @Test
  void sightingsAreKeptForAMinute() {
    memory.remember("one", seen(1), Optional.empty(), NOW);

    assertThat(memory.seenFor("one", NOW.plusSeconds(60))).containsExactly(seen(1));
    assertThat(memory.seenFor("one", NOW.plusSeconds(61))).isEmpty();
    assertThat(memory.seenFor("two", NOW)).isEmpty();
  }

  @Test
  void newSightingKeepsAnAddressAndNotTheOthers() {
    memory.remember("one", seen(1), Optional.empty(), NOW);
    memory.remember("one", seen(2), Optional.empty(), NOW);
    memory.remember("one", seen(1), Optional.empty(), NOW.plusSeconds(50));

    assertThat(memory.seenFor("one", NOW)).containsExactlyInAnyOrder(seen(1), seen(2));
    assertThat(memory.seenFor("one", NOW.plusSeconds(100))).containsExactly(seen(1));
  }

  @Test
  void firstFourAddressesCannotBePushedOut() {
    for (int i = 1; i <= 9; i++) {
      memory.remember("one", seen(i), Optional.empty(), NOW);
    }

    assertThat(memory.seenFor("one", NOW))
        .containsExactlyInAnyOrder(seen(1), seen(2), seen(3), seen(4));
  }

  @Test
  void numberOfChallengesIsBounded() {
    for (int i = 0; i < SightingMemory.MAX_CHALLENGES + 10; i++) {
      memory.remember("challenge-" + i, seen(1), Optional.empty(), NOW);
    }

    assertThat(memory.size()).isEqualTo(SightingMemory.MAX_CHALLENGES);
    assertThat(memory.seenFor("challenge-9", NOW)).isEmpty();
    assertThat(memory.seenFor("challenge-10", NOW)).isNotEmpty();
  }

  @Test
  void oldChallengesAreForgottenBeforeThat() {
    memory.remember("one", seen(1), Optional.empty(), NOW);
    memory.remember("two", seen(1), Optional.empty(), NOW.plusSeconds(30));
    memory.remember("three", seen(1), Optional.empty(), NOW.plusSeconds(70));

    assertThat(memory.size()).isEqualTo(2);
  }

  @Test
  void shortestRoundTripOfAnAddressCounts() {
    assertThat(memory.remember("one", seen(1), millis(30), NOW)).isEqualTo(millis(30));
    assertThat(memory.remember("one", seen(1), millis(20), NOW)).isEqualTo(millis(20));
    assertThat(memory.remember("one", seen(1), millis(500), NOW)).isEqualTo(millis(20));
    assertThat(memory.remember("one", seen(1), Optional.empty(), NOW)).isEqualTo(millis(20));
    assertThat(memory.remember("one", seen(2), Optional.empty(), NOW)).isEmpty();

    assertThat(memory.roundTrip("one", seen(1).address(), NOW)).isEqualTo(millis(20));
    assertThat(memory.roundTrip("one", seen(2).address(), NOW)).isEmpty();
    assertThat(memory.roundTrip("two", seen(1).address(), NOW)).isEmpty();
    assertThat(memory.roundTrip("one", seen(1).address(), NOW.plusSeconds(61))).isEmpty();
  }

  private static Optional<Duration> millis(long millis) {
    return Optional.of(Duration.ofMillis(millis));
  }

  private static SeenAddress seen(int host) {
    return new SeenAddress(new Ipv4(0xc0000200 | host), Host.OTHER);
  }
}
