package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpText;
import java.util.Optional;

/** How much of an address may be kept with an assessment, and logged at TRACE. */
public enum AddressKeeping {
  /** Nothing. */
  NONE,
  /** Its network: an IPv4 /24 or IPv6 /64. */
  PREFIX,
  /** Everything that is known of it; for a proven IPv6 address, that is its /64. */
  FULL;

  /** The text of what may be kept of an address. */
  public Optional<String> text(IpAddress address) {
    return switch (this) {
      case NONE -> Optional.empty();
      case PREFIX -> Optional.of(IpText.ofPrefix(address));
      case FULL -> Optional.of(IpText.of(address));
    };
  }

  /** The text of what may be kept of a proof, which holds only the network of an IPv6 address. */
  public Optional<String> text(Proof proof) {
    IpAddress address = proof.address();
    boolean network =
        switch (this) {
          case NONE, PREFIX -> false;
          case FULL ->
              switch (address.family()) {
                case IPV4 -> false;
                case IPV6 -> address.equals(address.prefix());
              };
        };
    return network ? Optional.of(IpText.ofPrefix(address)) : text(address);
  }
}
