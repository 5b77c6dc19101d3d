package io.github.webrtcmasking.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.lab.LongCable.Quality;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the cable does to packets that another host sends back. */
@ExtendWith(InLaboratory.class)
final class LongCableIT {
  private static final String SEND_BACK =
      """
      my $socket = IO::Socket::INET->new(Proto => 'udp', LocalPort => 7) or die;
      $| = print "ready\n";
      $socket->send($_) while defined $socket->recv($_, 100);
      """;

  /** Fifty packets, one each 20 ms; prints the milliseconds of each that comes back. */
  private static final String SEND =
      """
      my $socket = IO::Socket::INET->new(Proto => 'udp', PeerAddr => '10.0.0.2:7') or die;
      if (!fork) {
        for (1 .. 50) { $socket->send(Time::HiRes::time); Time::HiRes::sleep(0.02); }
        exit;
      }
      $SIG{ALRM} = sub { exit };
      alarm 2;
      while (1) {
        $socket->recv(my $sent, 100);
        $| = printf "%.1f\n", (Time::HiRes::time - $sent) * 1000;
      }
      """;

  @Test
  void everyPacketTakesTheRoundTripAndNoneIsLost() {
    assertThat(roundTrips(Quality.ofRoundTrip(40)))
        .hasSize(50)
        .allSatisfy(time -> assertThat(time).isBetween(40.0, 90.0));
  }

  @Test
  void packetsTakeDifferentTimesAndSomeAreLost() {
    List<Double> times = roundTrips(new Quality(10, 20, 20));
    assertThat(times).hasSizeBetween(15, 45);
    assertThat(times)
        .allSatisfy(time -> assertThat(time).isBetween(20.0, 110.0))
        .anySatisfy(time -> assertThat(time).isGreaterThan(35));
  }

  private static List<Double> roundTrips(Quality quality) {
    try (Namespace one = Namespace.named("one");
        Namespace other = Namespace.named("other")) {
      LongCable.lay(one, "near", other, "far", quality);
      one.run("ip address add 10.0.0.1 peer 10.0.0.2 dev near");
      other.run("ip address add 10.0.0.2 peer 10.0.0.1 dev far");
      other.start(Pattern.compile("(ready)"), "perl", "-MIO::Socket::INET", "-e", SEND_BACK);
      return one.run("perl -MIO::Socket::INET -MTime::HiRes -e '" + SEND.replace("'", "\"") + "'")
          .lines()
          .map(Double::valueOf)
          .toList();
    }
  }
}
