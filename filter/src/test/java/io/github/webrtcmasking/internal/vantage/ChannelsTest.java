package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.Ports.IPV4;
import static io.github.webrtcmasking.internal.vantage.Ports.IPV4_SECOND;
import static io.github.webrtcmasking.internal.vantage.Ports.IPV6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelsTest {

  private Selector selector;
  private Channels channels;

  @BeforeEach
  void open() throws IOException {
    selector = Selector.open();
    channels = new Channels(selector, 0);
  }

  @AfterEach
  void close() throws IOException {
    channels.close();
    selector.close();
  }

  @Test
  void everyAddressGetsAChannelOnOnePort() throws IOException {
    channels.follow(setOf(IPV4, IPV4_SECOND, IPV6));

    assertThat(channels.listening().bound()).containsExactly(IPV4, IPV4_SECOND, IPV6);
    assertThat(channels.listening().refused()).isEmpty();
    assertThat(channels.listening().port()).isPositive();
    for (SelectionKey key : selector.keys()) {
      assertThat(Ports.portOf((DatagramChannel) key.channel()))
          .isEqualTo(channels.listening().port());
    }
  }

  @Test
  void addressesThatComeAndGoAreFollowed() throws IOException {
    channels.follow(setOf(IPV4, IPV6));
    int port = channels.listening().port();

    channels.follow(setOf(IPV4_SECOND, IPV6));
    assertThat(channels.listening())
        .isEqualTo(new Listening(port, List.of(IPV6, IPV4_SECOND), Set.of()));
    assertThatCode(() -> Ports.occupy(IPV4, port).close()).doesNotThrowAnyException();

    channels.follow(setOf());
    assertThat(channels.listening()).isEqualTo(Listening.NOWHERE);

    channels.follow(setOf(IPV4));
    assertThat(channels.listening()).isEqualTo(new Listening(port, List.of(IPV4), Set.of()));
  }

  @Test
  void takenPortIsRefusedAndFoundFreeLater() throws IOException {
    try (DatagramChannel occupant = Ports.occupy(IPV4, 0)) {
      int taken = Ports.portOf(occupant);
      try (Channels fixed = new Channels(selector, taken)) {
        fixed.follow(setOf(IPV4, IPV4_SECOND));
        assertThat(fixed.listening().bound()).containsExactly(IPV4_SECOND);
        assertThat(fixed.listening().refused()).containsExactly(IPV4);

        Ports.release(occupant);
        fixed.follow(setOf(IPV4, IPV4_SECOND));
        assertThat(fixed.listening().bound()).containsExactly(IPV4_SECOND, IPV4);
        assertThat(fixed.listening().refused()).isEmpty();
      }
    }
  }

  @Test
  void addressThatIsNotOursIsRefusedAndTheOthersListen() throws IOException {
    InetAddress elsewhere = InetAddress.getByAddress(new byte[] {(byte) 198, 51, 100, 1});

    channels.follow(setOf(elsewhere, IPV4));

    assertThat(channels.listening().bound()).containsExactly(IPV4);
    assertThat(channels.listening().refused()).containsExactly(elsewhere);
  }

  @Test
  void failedChannelIsDroppedAndOpenedAnew() throws IOException {
    channels.follow(setOf(IPV4));
    Listening before = channels.listening();
    DatagramChannel failed = (DatagramChannel) selector.keys().iterator().next().channel();

    channels.drop(failed);
    assertThat(channels.listening().isSomewhere()).isFalse();
    assertThat(channels.listening().refused()).containsExactly(IPV4);

    channels.follow(setOf(IPV4));
    assertThat(channels.listening()).isEqualTo(before);
  }

  @Test
  void socketsDoNotShareTheirPort() throws IOException {
    channels.follow(setOf(IPV4));
    try (Channels second = new Channels(selector, channels.listening().port())) {
      second.follow(setOf(IPV4));

      assertThat(second.listening().isSomewhere()).isFalse();
    }
  }

  private static Set<InetAddress> setOf(InetAddress... addresses) {
    return new LinkedHashSet<>(List.of(addresses));
  }
}
