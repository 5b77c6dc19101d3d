package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Whose forwarding headers are believed, and which headers they write.
 *
 * @param ranges the addresses of the operator's own proxies; empty if there are none
 * @param sockets whether peers without an address are the operator's own proxies
 * @param headers the headers that they write, in the order in which they are tried
 */
public record TrustedProxies(
    List<Cidr> ranges, SocketPeers sockets, List<ForwardingHeader> headers) {

  public TrustedProxies {
    ranges = List.copyOf(ranges);
    headers = List.copyOf(headers);
  }

  /** Proxies that have addresses and write one header. */
  public TrustedProxies(List<Cidr> ranges, ForwardingHeader header) {
    this(ranges, SocketPeers.STRANGERS, List.of(header));
  }

  boolean trust(IpAddress peer) {
    return ranges.stream().anyMatch(range -> range.contains(peer));
  }

  /** Who connects over a Unix domain socket, and so without an address. */
  public enum SocketPeers {
    /** Somebody whose headers are not believed. */
    STRANGERS,
    /** A proxy on this machine. */
    TRUSTED;

    /** Their name in the setting that lists proxies. */
    public static final String NAME = "unix";
  }

  /** A header in which proxies pass on their client's address. */
  public enum ForwardingHeader {
    /** The de-facto standard, a list of addresses. */
    X_FORWARDED_FOR("X-Forwarded-For", Form.LIST),
    /** RFC 7239. */
    FORWARDED("Forwarded", Form.ELEMENTS),
    /** Written by many proxies, for example nginx. */
    X_REAL_IP("X-Real-IP", Form.ONE_ADDRESS),
    /** Written by Akamai, and by Cloudflare for some customers. */
    TRUE_CLIENT_IP("True-Client-IP", Form.ONE_ADDRESS),
    /** Cloudflare. */
    CF_CONNECTING_IP("CF-Connecting-IP", Form.ONE_ADDRESS),
    /** Written by Cloudflare, if it puts an invented IPv4 address into the others (Pseudo IPv4). */
    CF_CONNECTING_IPV6("CF-Connecting-IPv6", Form.ONE_ADDRESS),
    /** Fastly. */
    FASTLY_CLIENT_IP("Fastly-Client-IP", Form.ONE_ADDRESS),
    /** Azure Front Door. */
    X_AZURE_CLIENT_IP("X-Azure-ClientIP", Form.ONE_ADDRESS),
    /** Envoy. */
    X_ENVOY_EXTERNAL_ADDRESS("X-Envoy-External-Address", Form.ONE_ADDRESS),
    /** Several balancers. */
    X_CLIENT_IP("X-Client-IP", Form.ONE_ADDRESS),
    /** Several balancers. */
    X_CLUSTER_CLIENT_IP("X-Cluster-Client-IP", Form.ONE_ADDRESS);

    /** How a header is written. */
    enum Form {
      /** Addresses, each perhaps with a port. */
      LIST,
      /** Elements that name their parts (RFC 7239, section 4). */
      ELEMENTS,
      /** The client's address and nothing else. */
      ONE_ADDRESS
    }

    private final String headerName;
    private final Form form;

    ForwardingHeader(String headerName, Form form) {
      this.headerName = headerName;
      this.form = form;
    }

    /** The names of all, for messages. */
    public static String allowed() {
      StringJoiner names = new StringJoiner(", ");
      for (ForwardingHeader header : values()) {
        names.add(header.headerName);
      }
      return names.toString();
    }

    /** The name of the header. */
    public String headerName() {
      return headerName;
    }

    /** Whether each proxy adds to the header; otherwise it holds the client's address only. */
    boolean isList() {
      return switch (form) {
        case LIST, ELEMENTS -> true;
        case ONE_ADDRESS -> false;
      };
    }

    Form form() {
      return form;
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
