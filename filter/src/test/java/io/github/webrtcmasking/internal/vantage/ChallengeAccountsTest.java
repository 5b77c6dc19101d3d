package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.protocol.Account;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeAccountsTest {

  private static final TransportAddress SOURCE = new TransportAddress(new Ipv4(0xc0000207), 40_000);
  private static final Ipv4 LOCAL = new Ipv4(0xc0000201);

  private final SightingMemory memory = new SightingMemory();
  private final ChallengeAccounts accounts =
      new ChallengeAccounts(
          KeyRing.of(TestKeys.CURRENT).withPrevious(TestKeys.OTHER), memory, TestKeys.CLOCK);

  /** One clock was set, or those of two machines differ: by hours, as time zones do. */
  @ParameterizedTest(name = "{0} s before its end: {1}")
  @CsvSource({
    "120, true",
    "0, true",
    "-3600, true",
    "3720, true",
    "-50400, true",
    "50520, true",
    "86400, true",
    "-86400, true",
    "86401, false",
    "-86401, false",
    "99999999, false",
  })
  void accountOutlivesAClockThatIsHoursAwayAndNotMore(long seconds, boolean known) {
    String username = issue(TestKeys.CURRENT, NOW.plusSeconds(seconds)).username();

    assertThat(accounts.find(username).isPresent()).isEqualTo(known);
  }

  @Test
  void passwordIsTheOneThatWasIssuedUnderEitherKey() {
    for (VantageKeys keys : new VantageKeys[] {TestKeys.CURRENT, TestKeys.OTHER}) {
      TurnCredential issued = issue(keys, NOW.plusSeconds(60));

      assertThat(accounts.find(issued.username()).map(Account::password))
          .contains(issued.credential());
    }
  }

  @Test
  void unknownKeyAndMalformedNamesAreNoAccounts() {
    VantageKeys unknown = VantageKeys.derive(new byte[32]);

    assertThat(accounts.find(issue(unknown, NOW.plusSeconds(60)).username())).isEmpty();
    assertThat(accounts.find("alice")).isEmpty();
  }

  @Test
  void allocationIsSealedUnderTheIssuingKeyAndRemembered() {
    String username = issue(TestKeys.OTHER, NOW.plusSeconds(60)).username();
    SeenAddress seen = new SeenAddress(SOURCE.address(), Host.OTHER);

    Optional<Duration> roundTrip = Optional.of(Duration.ofNanos(100_000));
    TransportAddress relayed =
        accounts.find(username).orElseThrow().allocate(SOURCE, LOCAL, roundTrip, NOW);

    assertThat(Seals.open(TestKeys.OTHER, username, (Ipv6) relayed.address(), relayed.port()))
        .isEqualTo(new SealReading.Opened(seen, roundTrip));
    assertThat(memory.seenFor("challenge", NOW)).containsExactly(seen);
  }

  private static TurnCredential issue(VantageKeys keys, Instant expiry) {
    return TurnCredentials.issue(keys, "challenge", expiry);
  }
}
