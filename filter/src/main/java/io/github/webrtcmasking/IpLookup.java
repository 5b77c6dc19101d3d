package io.github.webrtcmasking;

import java.net.InetAddress;
import java.util.Optional;

/**
 * What an application knows about networks, beside or instead of the files that the settings {@code
 * webrtc.masking.lookup.*} name. An application's implementations are found by {@link
 * java.util.ServiceLoader}, through {@code META-INF/services/io.github.webrtcmasking.IpLookup};
 * each needs a public constructor without parameters. Where several know something, the first one's
 * owner holds, and a yes of any.
 *
 * <p>It is asked on threads of the filter's own, several at a time, for the addresses of one answer
 * after the other. All that is not known within 100 ms stays unknown for that answer, and the
 * asking thread is interrupted. Whatever it throws counts as unknown. It must not keep the
 * addresses, which are personal data. Addresses are never null; IPv6 addresses that a browser
 * proved have their last 64 bits zero.
 */
public interface IpLookup {

  /** Who runs the network of the address; empty, never null, where that is not known. */
  default Optional<NetworkOwner> ownerOf(InetAddress address) {
    return Optional.empty();
  }

  /** Whether the address is an exit of a privacy relay, such as iCloud Private Relay. */
  default boolean isPrivacyRelay(InetAddress address) {
    return false;
  }

  /** Whether the address belongs to a hosting company, where no visitor is at home. */
  default boolean isHosting(InetAddress address) {
    return false;
  }
}
