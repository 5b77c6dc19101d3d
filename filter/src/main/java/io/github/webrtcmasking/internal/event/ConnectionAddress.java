package io.github.webrtcmasking.internal.event;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import java.util.Optional;

/** The connection-address of a candidate (RFC 8839, section 5.1). Names are never resolved. */
public sealed interface ConnectionAddress {

  /** The address, if this is a literal. */
  default Optional<IpAddress> ip() {
    return Optional.empty();
  }

  /** Whether this is a name behind which the browser hides a local address. */
  default boolean isHidden() {
    return false;
  }

  /** An IP literal. */
  record Literal(IpAddress address) implements ConnectionAddress {
    @Override
    public Optional<IpAddress> ip() {
      return Optional.of(address);
    }
  }

  /** A name under {@code .local} behind which the browser hides a local address (RFC 6762). */
  record MdnsName() implements ConnectionAddress {
    @Override
    public boolean isHidden() {
      return true;
    }
  }

  /** Any other host name. It tells nothing, and is never looked up. */
  record HostName() implements ConnectionAddress {}

  /** No address, for example of a candidate without a related address. */
  record Absent() implements ConnectionAddress {}

  /** The address in the text; empty if it is neither a literal nor a host name. */
  static Optional<ConnectionAddress> parse(String text) {
    Optional<IpAddress> literal = IpLiterals.parse(text);
    if (literal.isPresent()) {
      return Optional.of(new Literal(literal.get()));
    }
    if (!HostNames.isName(text)) {
      return Optional.empty();
    }
    return Optional.of(HostNames.isMulticast(text) ? new MdnsName() : new HostName());
  }
}
