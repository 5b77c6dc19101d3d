package io.github.webrtcmasking.internal.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.observation.HttpSide.Hops;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.testing.Addresses;
import io.github.webrtcmasking.testing.StubRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The peer is the trusted proxy 10.0.0.1 unless a test says otherwise; so are 10/8 and fd00::/8.
 */
class ClientAddressResolverTest {

  private static final String PROXY = "10.0.0.1";

  private static ClientAddressResolver resolver(ForwardingHeader header) {
    List<Cidr> ranges =
        List.of(Cidr.parse("10.0.0.0/8").orElseThrow(), Cidr.parse("fd00::/8").orElseThrow());
    return new ClientAddressResolver(new TrustedProxies(ranges, header));
  }

  private static HttpSide resolve(ForwardingHeader header, StubRequest request) {
    return resolver(header).resolve(request.build()).orElseThrow();
  }

  /** The lines are separated by a bar. */
  private static StubRequest lines(ForwardingHeader header, String lines) {
    StubRequest request = StubRequest.from(PROXY);
    for (String line : lines.split("\\|", -1)) {
      request.header(header.headerName(), line);
    }
    return request;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "192.0.2.1                              ; 192.0.2.1",
        "  192.0.2.1\t                          ; 192.0.2.1",
        "192.0.2.1:4711                         ; 192.0.2.1",
        "2001:db8::1                            ; 2001:db8::1",
        "[2001:db8::1]                          ; 2001:db8::1",
        "[2001:db8::1]:4711                     ; 2001:db8::1",
        "::ffff:192.0.2.1                       ; 192.0.2.1",
        "[::ffff:192.0.2.1]:80                  ; 192.0.2.1",
        "fe80::1%eth0                           ; fe80::1",
        // the nearest entry that no proxy of ours is; what stands left of it, the client wrote
        "192.0.2.66, 192.0.2.1                  ; 192.0.2.1",
        "10.9.9.9, 192.0.2.1                    ; 192.0.2.1",
        "192.0.2.1, 10.0.0.2                    ; 192.0.2.1",
        "192.0.2.66,192.0.2.1,10.0.0.2,10.0.0.3 ; 192.0.2.1",
        "192.0.2.1, fd00::2, 10.0.0.2           ; 192.0.2.1",
        "10.0.0.4, 10.0.0.3                     ; 10.0.0.4",
        // several lines are one list
        "192.0.2.66|192.0.2.1                   ; 192.0.2.1",
        "192.0.2.66, 192.0.2.1|10.0.0.2         ; 192.0.2.1",
        "192.0.2.1|10.0.0.2|10.0.0.3            ; 192.0.2.1",
        // a proxy of ours that did not say who asked it: it is the last that is known
        "unknown                                ; 10.0.0.1",
        "192.0.2.66, unknown, 10.0.0.2          ; 10.0.0.2",
        "192.0.2.66, _hidden                    ; 10.0.0.1",
        "192.0.2.66,                            ; 10.0.0.1",
        "192.0.2.66|''                          ; 10.0.0.1",
        "shop.example                           ; 10.0.0.1",
        "999.1.1.1                              ; 10.0.0.1",
        "192.0.2.1:                             ; 10.0.0.1",
        "192.0.2.1:port                         ; 10.0.0.1",
        "192.0.2.1:123456                       ; 10.0.0.1",
        "[2001:db8::1                           ; 10.0.0.1",
        "[2001:db8::1]garbage                   ; 10.0.0.1",
        "2001:db8::1]                           ; 10.0.0.1",
        "[]                                     ; 10.0.0.1",
        "[                                      ; 10.0.0.1",
        "192.0.2.1 192.0.2.2                    ; 10.0.0.1",
        // garbage of the client does not reach what our proxies appended
        "'\", 192.0.2.1'                        ; 192.0.2.1",
        "'\"|192.0.2.1'                         ; 192.0.2.1",
        "'\\\", \", 192.0.2.1'                  ; 192.0.2.1",
        "'[, 192.0.2.1'                         ; 192.0.2.1",
        "'for=192.0.2.66;, 192.0.2.1'           ; 192.0.2.1",
      })
  void xForwardedForIsReadFromTheNearestHopOutwards(String lines, String expected) {
    assertThat(
            resolve(
                    ForwardingHeader.X_FORWARDED_FOR,
                    lines(ForwardingHeader.X_FORWARDED_FOR, lines))
                .address())
        .isEqualTo(Addresses.ip(expected));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "for=192.0.2.1                                        ! 192.0.2.1",
        "For=192.0.2.1                                        ! 192.0.2.1",
        "FOR=\"192.0.2.1:4711\"                               ! 192.0.2.1",
        "for=\"[2001:db8::1]\"                                ! 2001:db8::1",
        "for=\"[2001:db8::1]:4711\"                           ! 2001:db8::1",
        "for=\"[2001:db8::1]:_port\"                          ! 2001:db8::1",
        "for=[2001:db8::1]                                    ! 2001:db8::1", // forgiven
        "for=192.0.2.1;proto=http;by=203.0.113.43             ! 192.0.2.1",
        "proto=http; by=10.0.0.9 ; for=192.0.2.1              ! 192.0.2.1",
        "host=\"a,b;for=192.0.2.66\";for=192.0.2.1            ! 192.0.2.1",
        "for=192.0.2.66, for=192.0.2.1                        ! 192.0.2.1",
        "for=192.0.2.1, for=10.0.0.2                          ! 192.0.2.1",
        "for=192.0.2.66|for=192.0.2.1|for=\"[fd00::2]\"       ! 192.0.2.1",
        "for=unknown                                          ! 10.0.0.1",
        "for=\"unknown\", for=10.0.0.2                        ! 10.0.0.2",
        "for=192.0.2.66, for=_gazonk                          ! 10.0.0.1",
        "for=192.0.2.66, for=\"_gazonk:99\"                   ! 10.0.0.1",
        "by=192.0.2.66                                        ! 10.0.0.1",
        "before=192.0.2.66                                    ! 10.0.0.1",
        "192.0.2.66                                           ! 10.0.0.1",
        "for                                                  ! 10.0.0.1",
        "for=                                                 ! 10.0.0.1",
        "for=\"                                               ! 10.0.0.1",
        "=for                                                 ! 10.0.0.1",
        ";;;                                                  ! 10.0.0.1",
        "for=\"999.1.1.1\"                                    ! 10.0.0.1",
        // garbage of the client does not reach what our proxies appended
        "for=\", for=192.0.2.1                                ! 192.0.2.1",
        "for=\"|for=192.0.2.1                                 ! 192.0.2.1",
        "for=192.0.2.66;host=\", for=\"192.0.2.1:80\"         ! 192.0.2.1",
        "for=\"\\\", for=192.0.2.1;proto=https                ! 192.0.2.1",
      })
  void forwardedIsReadFromTheNearestHopOutwards(String lines, String expected) {
    assertThat(
            resolve(ForwardingHeader.FORWARDED, lines(ForwardingHeader.FORWARDED, lines)).address())
        .isEqualTo(Addresses.ip(expected));
  }

  @ParameterizedTest(name = "from {0}")
  @ValueSource(strings = {"192.0.2.9", "11.0.0.1", "2001:db8::9", "127.0.0.1"})
  void headersOfUntrustedPeersSayNothing(String peer) {
    StubRequest request =
        StubRequest.from(peer)
            .header("X-Forwarded-For", "192.0.2.66")
            .header("Forwarded", "for=192.0.2.66");
    for (ForwardingHeader header : ForwardingHeader.values()) {
      assertThat(resolve(header, request).address()).isEqualTo(Addresses.ip(peer));
    }
  }

  @Test
  void onlyTheConfiguredHeaderIsRead() {
    StubRequest request =
        StubRequest.from(PROXY)
            .header("X-Forwarded-For", "192.0.2.1")
            .header("Forwarded", "for=192.0.2.2")
            .header("X-Real-IP", "192.0.2.3");
    assertThat(resolve(ForwardingHeader.X_FORWARDED_FOR, request).address())
        .isEqualTo(Addresses.ip("192.0.2.1"));
    assertThat(resolve(ForwardingHeader.FORWARDED, request).address())
        .isEqualTo(Addresses.ip("192.0.2.2"));
  }

  @Test
  void trustedPeerWithoutHeaderIsTheClient() {
    assertThat(resolve(ForwardingHeader.FORWARDED, StubRequest.from(PROXY)).address())
        .isEqualTo(Addresses.ip(PROXY));
  }

  @Test
  void ofAThousandHopsTheNearestAreRead() {
    String spoofed = "192.0.2.66, ".repeat(1000);
    StubRequest request =
        StubRequest.from(PROXY).header("X-Forwarded-For", spoofed + "192.0.2.1, 10.0.0.2");
    assertThat(resolve(ForwardingHeader.X_FORWARDED_FOR, request).address())
        .isEqualTo(Addresses.ip("192.0.2.1"));
  }

  @Test
  void ofAThousandTrustedHopsTheThirtySecondIsTheClient() {
    StringBuilder hops = new StringBuilder("192.0.2.66");
    for (int i = 999; i >= 0; i--) {
      hops.append(", 10.1.").append(i / 250).append('.').append(i % 250);
    }
    StubRequest request = StubRequest.from(PROXY).header("X-Forwarded-For", hops.toString());
    assertThat(resolve(ForwardingHeader.X_FORWARDED_FOR, request).address())
        .isEqualTo(Addresses.ip("10.1.0.31"));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "unknown", "localhost", "999.1.1.1", "@", "[::1", "192.0.2.1:80"})
  void peerWithoutAddressIsNobody(String peer) {
    assertThat(resolver(ForwardingHeader.FORWARDED).resolve(StubRequest.from(peer).build()))
        .isEmpty();
    assertThat(resolver(ForwardingHeader.FORWARDED).resolve(StubRequest.from(null).build()))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "[2001:db8::1],       2001:db8::1", // Jetty
    "0:0:0:0:0:0:0:1,     ::1",
    "fe80:0:0:0:0:0:0:1%2, fe80::1",
    "::ffff:192.0.2.1,    192.0.2.1",
  })
  void peerIsReadAsContainersWriteIt(String peer, String expected) {
    assertThat(resolve(ForwardingHeader.FORWARDED, StubRequest.from(peer)).address())
        .isEqualTo(Addresses.ip(expected));
  }

  @ParameterizedTest(name = "from {0} to {1} as {2}: {3}")
  @CsvSource({
    "127.0.0.1,   127.0.0.1,   localhost,    OWN",
    "127.0.0.1,   0.0.0.0,     localhost,    OWN",
    "127.0.0.1,   0.0.0.0,     LOCALHOST,    OWN",
    "::1,         ,            localhost,    OWN",
    // whatever the request calls the server
    "127.0.0.1,   0.0.0.0,     shop.example, OWN",
    "127.0.0.1,   127.0.0.2,   shop.example, OWN",
    "127.0.0.1,   ,            10.0.0.1,     OWN",
    "::1,         ,            shop.example, OWN",
    "[::1],       [::1],       shop.example, OWN",
    "192.0.2.9,   192.0.2.9,   shop.example, OWN", // the card's own address
    "2001:db8::9, 2001:db8::9, shop.example, OWN",
    "192.0.2.8,   192.0.2.9,   shop.example, OTHER",
    "192.0.2.8,   192.0.2.9,   localhost,    OTHER", // a Host header proves nothing
    "192.0.2.8,   ,            shop.example, OTHER",
  })
  void ownHostIsLoopbackOrTheVeryAddress(String peer, String local, String name, Host expected) {
    StubRequest request = StubRequest.from(peer).to(local).host(name);
    assertThat(resolve(ForwardingHeader.FORWARDED, request).host()).isEqualTo(expected);
  }

  @Test
  void visitorBehindATrustedProxyOnThisMachineIsElsewhere() {
    StubRequest request =
        StubRequest.from(PROXY).to(PROXY).host("localhost").header("X-Forwarded-For", "192.0.2.1");
    assertThat(resolve(ForwardingHeader.X_FORWARDED_FOR, request).host()).isEqualTo(Host.OTHER);
  }

  @ParameterizedTest(name = "{0} through a proxy on this machine: {1}")
  @CsvSource({"127.0.0.1, OWN", "::1, OWN", "192.0.2.1, OTHER", "10.0.0.9, OTHER"})
  void trustedProxyOnThisMachineTellsWhoIsOnItToo(String client, Host expected) {
    ClientAddressResolver resolver =
        new ClientAddressResolver(
            new TrustedProxies(
                List.of(Cidr.parse("127.0.0.1").orElseThrow()), ForwardingHeader.X_FORWARDED_FOR));
    StubRequest request =
        StubRequest.from("127.0.0.1").to("127.0.0.1").header("X-Forwarded-For", client);
    assertThat(resolver.resolve(request.build()).orElseThrow().host()).isEqualTo(expected);
  }

  @Test
  void loopbackOfAnotherMachineIsNotOurs() {
    StubRequest request = StubRequest.from(PROXY).header("X-Forwarded-For", "127.0.0.1");
    assertThat(resolve(ForwardingHeader.X_FORWARDED_FOR, request).host()).isEqualTo(Host.OTHER);
  }

  @ParameterizedTest(name = "from {0}, {1}: {2} is {3}")
  @CsvSource(
      delimiter = ';',
      value = {
        "192.0.2.9 ; X-Forwarded-For  ; 192.0.2.66            ; MORE_BEHIND", // nobody named it
        "192.0.2.9 ; Forwarded        ; for=192.0.2.66        ; MORE_BEHIND",
        "192.0.2.9 ; Via              ; 1.1 squid             ; MORE_BEHIND",
        "192.0.2.9 ; CF-Connecting-IP ; 192.0.2.66            ; MORE_BEHIND",
        "192.0.2.9 ; Accept           ; */*                   ; ALL_KNOWN",
        "192.0.2.9 ; X-Forwarded-For  ; 192.0.2.9             ; ALL_KNOWN", // the container did
        "10.0.0.1  ; X-Forwarded-For  ; 192.0.2.1             ; ALL_KNOWN",
        "10.0.0.1  ; X-Forwarded-For  ; 192.0.2.1, 10.0.0.2   ; ALL_KNOWN",
        "10.0.0.1  ; X-Forwarded-For  ; 192.0.2.66, 192.0.2.1 ; MORE_BEHIND", // a CDN before ours
        "10.0.0.1  ; Forwarded        ; for=192.0.2.1         ; MORE_BEHIND", // another header
        "10.0.0.1  ; X-Forwarded-For  ; unknown               ; MORE_BEHIND",
        "10.0.0.1  ; Accept           ; */*                   ; ALL_KNOWN",
      })
  void requestThatNamesSomebodyBehindItsAddressSaysSo(
      String peer, String header, String value, Hops expected) {
    StubRequest request = StubRequest.from(peer).header(header, value);
    assertThat(
            resolver(ForwardingHeader.X_FORWARDED_FOR)
                .resolveWithHops(request.build())
                .orElseThrow()
                .hops())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "X-Forwarded-For, X_FORWARDED_FOR",
    "x-forwarded-for, X_FORWARDED_FOR",
    "Forwarded,       FORWARDED",
    "FORWARDED,       FORWARDED",
    "x-real-ip,       X_REAL_IP",
    "X-Real-IPv6,     ",
    "'',              ",
  })
  void headerIsKnownByItsNameInAnyCase(String name, ForwardingHeader expected) {
    assertThat(ForwardingHeader.ofName(name)).isEqualTo(Optional.ofNullable(expected));
  }
}
