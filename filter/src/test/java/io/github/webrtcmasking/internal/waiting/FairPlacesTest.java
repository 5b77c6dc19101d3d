package io.github.webrtcmasking.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FairPlacesTest {

  private final FairPlaces places = new FairPlaces(8);

  private long taken(String session, int tries) {
    return Stream.generate(() -> session).limit(tries).filter(places::take).count();
  }

  @Test
  void oneSessionGetsHalfOfThem() {
    assertThat(taken("greedy", 100)).isEqualTo(4);
    assertThat(taken("next", 100)).isEqualTo(2);
    assertThat(taken("third", 100)).isEqualTo(1);
    assertThat(taken("last", 100)).isEqualTo(1);
    assertThat(taken("late", 100)).isZero();
  }

  @Test
  void placeThatIsLeftIsFreeAgain() {
    taken("greedy", 100);
    places.leave("greedy");

    assertThat(places.take("greedy")).isTrue();
    assertThat(places.take("greedy")).isFalse();
  }
}
