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
 * <p>It is asked on up to four threads of the filter's own, at the same time, and must be safe for
 * that. An answer of a visitor waits 100 ms for all that it asks. What is late is given up, and the
 * asking thread is interrupted. Late and thrown are no answers: nobody is called masked whom such
 * an answer could have explained; they are inconclusive ({@code LOOKUP_UNANSWERED}) and looked at
 * again. So where nothing is known, return empty or false, and throw only where it could not be
 * found out.
 *
 * <p>Answers are kept in memory for at most five minutes, and not all are asked for: the owner of
 * an IPv4 /24 or an IPv6 /64 is asked for one of its addresses and holds for all of them; so do the
 * other two for an IPv6 /64. For IPv4 those are asked for each address, because a relay's exit may
 * lie next to others. It must not keep the addresses, which are personal data. Addresses are never
 * null and always public; IPv6 addresses that a browser proved have their last 64 bits zero.
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
