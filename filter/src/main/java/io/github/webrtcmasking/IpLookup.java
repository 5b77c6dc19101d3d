package io.github.webrtcmasking;

import java.net.InetAddress;
import java.util.Optional;

/**
 * What an application knows about networks, beside or instead of the files that the settings {@code
 * webrtc.masking.lookup.*} name. Give your implementation a public constructor without parameters
 * and name it in {@code META-INF/services/io.github.webrtcmasking.IpLookup}, where {@link
 * java.util.ServiceLoader} finds it. If several implementations answer, the first owner counts, and
 * one yes is enough for a yes.
 *
 * <p>Up to four threads of the filter's own call it at the same time, so it must be thread-safe.
 * For each visitor's answer, all calls together have 100 ms. After that the filter gives up and
 * interrupts the calling thread. A call that is late or throws counts as unanswered. A visitor
 * whose difference such a call might have explained is not {@code MASKED} but {@code INCONCLUSIVE}
 * ({@code LOOKUP_UNANSWERED}), and is assessed again later. So return empty or false when you know
 * nothing, and throw only when you could not find out.
 *
 * <p>The filter keeps answers in memory for at most five minutes and reuses them. It asks for the
 * owner of one address in an IPv4 /24 or an IPv6 /64, and uses the answer for the whole network. It
 * does the same with the other two questions for an IPv6 /64. It asks these two for each single
 * IPv4 address, because a relay's exit may have neighbours that are none. Addresses are personal
 * data: do not keep them. They are never null and always public. In IPv6 addresses that a browser
 * proved, the last 64 bits are zero.
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
