package io.github.webrtcmasking.internal.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.crypto.BlockCipher;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealsTest {

  private static final String USERNAME = "1795364425:199af90f.challenge";
  private static final SeenAddress IPV4 = new SeenAddress(new Ipv4(0xc0000207), Host.OTHER);
  private static final SeenAddress IPV6 =
      new SeenAddress(new Ipv6(0x20010db812345678L, 0), Host.OTHER);
  private static final Optional<Duration> ROUND_TRIP =
      RoundTripScale.decoded(RoundTripScale.encoded(Optional.of(Duration.ofMillis(40))));
  private static final SealReading BROKEN = new SealReading.Broken();
  private static final SealReading NOT_OURS = new SealReading.NotOurs();

  static Stream<SeenAddress> seen() {
    return Stream.of(
        IPV4,
        IPV6,
        new SeenAddress(IPV4.address(), Host.OWN),
        new SeenAddress(IPV6.address(), Host.OWN),
        new SeenAddress(new Ipv4(0), Host.OTHER),
        new SeenAddress(new Ipv4(-1), Host.OTHER),
        new SeenAddress(new Ipv6(-1, 0), Host.OWN),
        new SeenAddress(new Ipv6(0, 0), Host.OTHER));
  }

  @ParameterizedTest
  @MethodSource("seen")
  void whatWasSealedIsOpened(SeenAddress seen) {
    TransportAddress sealed = seal(seen);

    assertThat(((Ipv6) sealed.address()).high() >>> 56).isEqualTo(0xfd);
    assertThat(sealed.port()).isBetween(0xd200, 0xd2ff);
    assertThat(open(sealed)).isEqualTo(new SealReading.Opened(seen, ROUND_TRIP));
  }

  /**
   * Nodes of different versions share a secret: the form must not change under one format id.
   * Computed with Python's hmac and OpenSSL's AES.
   */
  @Test
  void formIsFixed() {
    assertThat(seal(IPV4))
        .isEqualTo(
            new TransportAddress(new Ipv6(0xfd611f2d54bca679L, 0xd5e28965ca19d1fdL), 0xd2d1));
  }

  /** A node of the former version made it. */
  @Test
  void sealOfTheFormerFormatOpens() {
    Ipv6 address = new Ipv6(0xfd9191ca89f130ffL, 0xa46ef7cbe167d097L);

    assertThat(open(new TransportAddress(address, 0xd149)))
        .isEqualTo(new SealReading.Opened(IPV4, Optional.empty()));
  }

  @Test
  void sealIsOfNoOtherFormat() {
    TransportAddress sealed = seal(IPV4);
    int former = 0xd100 | (sealed.port() & 0xff);

    assertThat(open(new TransportAddress(sealed.address(), former))).isEqualTo(BROKEN);
  }

  @ParameterizedTest
  @MethodSource("seen")
  void everyChangedBitBreaksTheSealOrMakesItForeign(SeenAddress seen) {
    TransportAddress sealed = seal(seen);
    Ipv6 address = (Ipv6) sealed.address();
    for (int bit = 0; bit < 64; bit++) {
      Ipv6 high = new Ipv6(address.high() ^ 1L << bit, address.low());
      Ipv6 low = new Ipv6(address.high(), address.low() ^ 1L << bit);
      assertThat(open(new TransportAddress(high, sealed.port())))
          .isEqualTo(bit < 56 ? BROKEN : NOT_OURS);
      assertThat(open(new TransportAddress(low, sealed.port()))).isEqualTo(BROKEN);
    }
    for (int bit = 0; bit < 16; bit++) {
      assertThat(open(new TransportAddress(address, sealed.port() ^ 1 << bit)))
          .isEqualTo(bit < 8 ? BROKEN : NOT_OURS);
    }
  }

  @Test
  void sealOfAnotherUsernameOrKeyIsBroken() {
    TransportAddress sealed = seal(IPV4);
    Ipv6 address = (Ipv6) sealed.address();

    assertThat(Seals.open(TestKeys.CURRENT, USERNAME + "x", address, sealed.port()))
        .isEqualTo(BROKEN);
    assertThat(Seals.open(TestKeys.OTHER, USERNAME, address, sealed.port())).isEqualTo(BROKEN);
  }

  @Test
  void forgedSealsAreBroken() {
    Random random = new Random(42);
    for (int round = 0; round < 20_000; round++) {
      Ipv6 forged = new Ipv6(0xfdL << 56 | random.nextLong() >>> 8, random.nextLong());
      assertThat(Seals.open(TestKeys.CURRENT, USERNAME, forged, 0xd100 + random.nextInt(512)))
          .isEqualTo(BROKEN);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 0x51ff, 0xd0ff, 0xd300, 0xffff, 0x1d100})
  void otherPortsAreNotOurs(int port) {
    assertThat(open(new TransportAddress(seal(IPV4).address(), port))).isEqualTo(NOT_OURS);
  }

  @Test
  void otherAddressesAreNotOurs() {
    assertThat(open(new TransportAddress(new Ipv6(0x20010db800000000L, 1), 0xd142)))
        .isEqualTo(NOT_OURS);
    assertThat(open(new TransportAddress(new Ipv6(0xfc00000000000000L, 1), 0xd142)))
        .isEqualTo(NOT_OURS);
  }

  @Test
  void readingsDoNotPrintAddresses() {
    assertThat(open(seal(IPV4)).toString()).contains("IPv4").doesNotContain("192");
  }

  @Test
  void ownHostIsTheAddressAskedOrLoopbackOnLoopback() {
    IpAddress card = new Ipv4(0xc0000201);
    IpAddress loopback = new Ipv4(0x7f000001);

    assertThat(origin(card, card)).isEqualTo(Host.OWN);
    assertThat(origin(loopback, loopback)).isEqualTo(Host.OWN);
    assertThat(origin(new Ipv4(0x7f000002), loopback)).isEqualTo(Host.OWN);
    assertThat(origin(new Ipv6(0, 1), new Ipv6(0, 1))).isEqualTo(Host.OWN);
    assertThat(origin(new Ipv4(0xc0000202), card)).isEqualTo(Host.OTHER);
    assertThat(origin(loopback, card)).isEqualTo(Host.OTHER);
    assertThat(origin(new Ipv6(0xfd00000000000000L, 2), new Ipv6(0xfd00000000000000L, 3)))
        .isEqualTo(Host.OTHER);
  }

  @Test
  void ofIpv6OnlyTheNetworkIsKeptAndEmbeddedIpv4IsDecoded() {
    IpAddress local = new Ipv6(0x20010db800000000L, 1);

    assertThat(SeenAddress.of(new Ipv6(0x20010db812345678L, 9), local)).isEqualTo(IPV6);
    assertThat(SeenAddress.of(new Ipv6(0x0064ff9b00000000L, 0xc0000207L), local)).isEqualTo(IPV4);
  }

  private static Host origin(IpAddress source, IpAddress local) {
    return SeenAddress.of(source, local).host();
  }

  private static TransportAddress seal(SeenAddress seen) {
    return Seals.seal(new BlockCipher(), TestKeys.CURRENT, USERNAME, seen, ROUND_TRIP);
  }

  private static SealReading open(TransportAddress sealed) {
    return Seals.open(TestKeys.CURRENT, USERNAME, (Ipv6) sealed.address(), sealed.port());
  }
}
