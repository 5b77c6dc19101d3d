package io.github.webrtcmasking.lab;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A cable between two hosts with delay, jitter and loss, for a kernel that has no {@code netem}.
 * Its ends are TUN devices, and {@link PacketDelay} carries the packets between them; other
 * properties of a line, such as its bandwidth ({@code tbf}), are set at its ends.
 */
final class LongCable {
  private static final Pattern READY = Pattern.compile("(ready)");

  /**
   * Makes both devices and gives them to the program behind as its standard input and output: Java
   * cannot make the system call that says which device a file is. Perl is there on every Debian.
   */
  private static final String WITH_DEVICES =
      """
      my ($near, $far, @program) = @ARGV;
      sub device {
        open(my $file, '+<', '/dev/net/tun') or die "no /dev/net/tun: $!";
        # TUNSETIFF with IFF_TUN | IFF_NO_PI
        ioctl($file, 0x400454ca, pack('a16sx22', $_[0], 0x1001)) or die "no device $_[0]: $!";
        return $file;
      }
      my ($one, $other) = (device($near), device($far));
      open(STDIN, '+<&', $one) and open(STDOUT, '+>&', $other) and exec(@program);
      die "not started: $!";
      """;

  private LongCable() {}

  /**
   * Lays the cable. Both ends are up and have no address yet; it is gone when the first host is.
   *
   * @param card the name of the device on the first host
   * @param otherCard the name of the device on the other host, which differs from the first
   */
  static void lay(Namespace host, String card, Namespace other, String otherCard, Quality quality) {
    host.start(
        READY,
        Stream.of(
                Stream.of("perl", "-e", WITH_DEVICES, card, otherCard),
                Stream.of(JavaProgram.command(PacketDelay.class, quality.asArguments())))
            .flatMap(part -> part)
            .toArray(String[]::new));
    host.give(otherCard, other);
    host.run("ip link set " + card + " up");
    other.run("ip link set " + otherCard + " up");
  }

  /**
   * What a line does to each packet on one way.
   *
   * @param delayMillis how long it takes at least
   * @param jitterMillis how much longer it takes at most; packets keep their order
   * @param lossPercent how many get lost
   */
  record Quality(double delayMillis, double jitterMillis, double lossPercent) {
    /** Half of a round trip on each way, always the same, and nothing gets lost. */
    static Quality ofRoundTrip(double millis) {
      return new Quality(millis / 2, 0, 0);
    }

    private String[] asArguments() {
      return Stream.of(delayMillis, jitterMillis, lossPercent)
          .map(number -> String.format(Locale.ROOT, "%f", number))
          .toArray(String[]::new);
    }
  }
}
