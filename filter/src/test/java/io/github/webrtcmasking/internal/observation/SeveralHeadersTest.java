package io.github.webrtcmasking.internal.observation;

import static io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader.CF_CONNECTING_IPV6;
import static io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader.TRUE_CLIENT_IP;
import static io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader.X_FORWARDED_FOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.observation.HttpSide.Hops;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import io.github.webrtcmasking.internal.observation.TrustedProxies.SocketPeers;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.testing.Addresses;
import io.github.webrtcmasking.testing.StubRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several headers that are asked in turn, and proxies that connect without an address. */
class SeveralHeadersTest {

  private static final String PROXY = "10.0.0.1";

  private static ClientAddressResolver resolver(SocketPeers sockets, ForwardingHeader... headers) {
    return new ClientAddressResolver(
        new TrustedProxies(
            List.of(Cidr.parse("10.0.0.0/8").orElseThrow()), sockets, List.of(headers)));
  }

  private static HttpSide resolve(StubRequest request, ForwardingHeader... headers) {
    return resolver(SocketPeers.STRANGERS, headers).resolveWithHops(request.build()).orElseThrow();
  }

  private static StubRequest with(StubRequest request, String name, String lines) {
    if (lines != null) {
      for (String line : lines.split("\\|", -1)) {
        request.header(name, line);
      }
    }
    return request;
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        // X-Forwarded-For      ; CF-Connecting-IPv6          ; client
        "192.0.2.1              ;                             ; 192.0.2.1",
        "240.1.2.3              ; 2001:db8::1                 ; 2001:db8::1",
        "240.1.2.3, 10.0.0.2    ; 2001:db8::1                 ; 2001:db8::1",
        "                       ; 2001:db8::1                 ; 2001:db8::1",
        // who has no invented address has no word in the second one
        "192.0.2.1              ; 2001:db8::66                ; 192.0.2.1",
        "240.9.9.9, 192.0.2.1   ; 2001:db8::66                ; 192.0.2.1",
        "unknown                ; 2001:db8::66                ; 10.0.0.1",
        "''                     ; 2001:db8::66                ; 10.0.0.1",
        // one address, or no word at all
        "240.1.2.3              ; 2001:db8::66, 2001:db8::1   ; 10.0.0.1",
        "240.1.2.3              ; 2001:db8::66|2001:db8::1    ; 10.0.0.1",
        "240.1.2.3              ; shop.example                ; 10.0.0.1",
        // nobody tells the true one
        "240.1.2.3              ;                             ; 240.1.2.3",
        "240.1.2.3              ; 240.4.5.6                   ; 240.1.2.3",
      })
  void inventedAddressAsksTheNextHeader(String forwarded, String ipv6, String expected) {
    StubRequest request = with(StubRequest.from(PROXY), "X-Forwarded-For", forwarded);
    with(request, "CF-Connecting-IPv6", ipv6);
    assertThat(resolve(request, X_FORWARDED_FOR, CF_CONNECTING_IPV6).address())
        .isEqualTo(Addresses.ip(expected));
  }

  @Test
  void headerOfOneAddressIsTheClients() {
    StubRequest request =
        StubRequest.from(PROXY)
            .header("True-Client-IP", "192.0.2.1")
            .header("X-Forwarded-For", "192.0.2.66, 192.0.2.5");
    HttpSide side = resolve(request, TRUE_CLIENT_IP, X_FORWARDED_FOR);
    assertThat(side.address()).isEqualTo(Addresses.ip("192.0.2.1"));
    assertThat(side.hops()).isEqualTo(Hops.ALL_KNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.9", "::1", ""})
  void noHeaderOfStrangersIsBelieved(String peer) {
    StubRequest request = StubRequest.from(peer);
    for (ForwardingHeader header : ForwardingHeader.values()) {
      request.header(header.headerName(), "192.0.2.66");
    }
    assertThat(resolver(SocketPeers.TRUSTED, ForwardingHeader.values()).resolve(request.build()))
        .map(HttpSide::address)
        .isEqualTo(peer.isEmpty() ? Optional.empty() : Optional.of(Addresses.ip(peer)));
  }

  /** The last two are strangers' names on a connection that has addresses. */
  @ParameterizedTest(name = "{0} at {1} is {2}")
  @CsvSource({
    "'',                  '',               192.0.2.1",
    "/run/shop.sock,      /run/shop.sock,   192.0.2.1",
    ",                    ,                 192.0.2.1",
    "_hidden,             192.0.2.200,      ",
    "'',                  127.0.0.1,        ",
  })
  void peerWithoutAddressIsBelievedWhereItIsNamed(String peer, String local, String expected) {
    StubRequest request = StubRequest.from(peer).to(local).header("X-Forwarded-For", "192.0.2.1");
    assertThat(resolver(SocketPeers.TRUSTED, X_FORWARDED_FOR).resolve(request.build()))
        .map(HttpSide::address)
        .isEqualTo(Optional.ofNullable(expected).map(Addresses::ip));
    ClientAddressResolver strict = resolver(SocketPeers.STRANGERS, X_FORWARDED_FOR);
    assertThat(strict.resolve(request.build())).isEmpty();
    assertThat(strict.isWithoutAddress(request.build())).isTrue();
  }

  @Test
  void visitorOfThisMachineIsOneBehindTheSocketToo() {
    StubRequest request = StubRequest.from("").to("").header("X-Forwarded-For", "127.0.0.1");
    assertThat(
            resolver(SocketPeers.TRUSTED, X_FORWARDED_FOR)
                .resolve(request.build())
                .orElseThrow()
                .host())
        .isEqualTo(Host.OWN);
  }
}
