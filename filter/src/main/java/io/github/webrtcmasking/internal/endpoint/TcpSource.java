package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.roundtrip.KernelConnections;
import io.github.webrtcmasking.internal.roundtrip.RoundTripHeader;
import io.github.webrtcmasking.internal.roundtrip.TcpRoundTrip;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/**
 * Tells the round trip of the TCP connection that the visitor's requests come over: as a trusted
 * proxy writes it, or as the kernel knows it where the connection ends here. Thread-safe.
 */
final class TcpSource {

  private final ClientAddressResolver clients;
  private final Optional<String> header;
  private final KernelConnections kernel = new KernelConnections();

  TcpSource(ClientAddressResolver clients, Optional<String> header) {
    this.clients = clients;
    this.header = header;
  }

  /** The round trip; empty if nobody tells it. */
  Optional<TcpRoundTrip> read(HttpServletRequest request) {
    if (clients.isThroughTrusted(request)) {
      return written(request);
    }
    int port = request.getRemotePort();
    return clients
        .peer(request)
        .flatMap(
            peer ->
                kernel
                    .find(request.getLocalPort(), peer, port)
                    .map(most -> new TcpRoundTrip(most, KernelConnections.connection(peer, port))));
  }

  /** What stands for the connection of the request, and costs nothing to tell; 0 if unknown. */
  int connection(HttpServletRequest request) {
    return clients.isThroughTrusted(request)
        ? written(request).map(TcpRoundTrip::connection).orElse(0)
        : clients
            .peer(request)
            .map(peer -> KernelConnections.connection(peer, request.getRemotePort()))
            .orElse(0);
  }

  private Optional<TcpRoundTrip> written(HttpServletRequest request) {
    return header.flatMap(name -> onlyValue(name, request)).flatMap(RoundTripHeader::parse);
  }

  private static Optional<String> onlyValue(String name, HttpServletRequest request) {
    Enumeration<String> lines = request.getHeaders(name);
    List<String> values = lines == null ? List.of() : Collections.list(lines);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }
}
