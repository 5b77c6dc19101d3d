package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpLiterals;
import java.util.List;

/**
 * What most shops do today: the request's address alone is looked up in a list of hosting
 * companies, VPNs and proxies. The list of this laboratory is without an error: it has every exit
 * that is in a hosting company's network, and the exits of relays, which such lists call VPNs or
 * proxies.
 */
final class ListRule {
  private static final List<Cidr> LISTED =
      List.of(
          range(Plan.HOSTING_NETWORK),
          range(Plan.PRIVACY_RELAY),
          range(Plan.FIREFOX_VPN),
          range(Plan.WARP));

  private ListRule() {}

  private static Cidr range(String text) {
    return Cidr.parse(text).orElseThrow();
  }

  /**
   * Whether it takes the visitor for one who hides.
   *
   * @param http the client address, as the shop is configured to know it
   */
  static boolean accuses(String http) {
    return IpLiterals.parse(http)
        .filter(address -> LISTED.stream().anyMatch(range -> range.contains(address)))
        .isPresent();
  }
}
