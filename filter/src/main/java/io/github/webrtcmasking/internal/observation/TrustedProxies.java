package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * Whose forwarding headers are believed, and which header they write.
 *
 * @param ranges the addresses of the operator's own proxies; empty to believe nobody
 * @param header the header that they write
 */
public record TrustedProxies(List<Cidr> ranges, ForwardingHeader header) {

  public TrustedProxies {
    ranges = List.copyOf(ranges);
  }

  boolean trust(IpAddress peer) {
    return ranges.stream().anyMatch(range -> range.contains(peer));
  }

  /** The header in which proxies pass on who asked them. */
  public enum ForwardingHeader {
    /** The de-facto standard, a list of addresses. */
    X_FORWARDED_FOR("X-Forwarded-For"),
    /** RFC 7239. */
    FORWARDED("Forwarded");

    private final String headerName;

    ForwardingHeader(String headerName) {
      this.headerName = headerName;
    }

    /** The name as it stands in a request. */
    public String headerName() {
      return headerName;
    }

    /** The header with that name in any case, or empty. */
    public static Optional<ForwardingHeader> ofName(String name) {
      for (ForwardingHeader header : values()) {
        if (header.headerName.equalsIgnoreCase(name)) {
          return Optional.of(header);
        }
      }
      return Optional.empty();
    }
  }
}
