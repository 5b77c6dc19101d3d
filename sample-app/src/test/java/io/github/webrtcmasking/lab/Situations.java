package io.github.webrtcmasking.lab;

import static io.github.webrtcmasking.lab.Shops.ALLOWING;
import static io.github.webrtcmasking.lab.Shops.LISTING;
import static io.github.webrtcmasking.lab.Shops.OFFICE;
import static io.github.webrtcmasking.lab.Shops.OWNERS;
import static io.github.webrtcmasking.lab.Shops.PATIENT;
import static io.github.webrtcmasking.lab.Shops.PLAIN;
import static io.github.webrtcmasking.lab.Shops.REWRITTEN;
import static io.github.webrtcmasking.lab.Shops.TRUSTING;
import static io.github.webrtcmasking.lab.Shops.TRUSTING_LISTS;
import static io.github.webrtcmasking.lab.Shops.UNLISTED;
import static io.github.webrtcmasking.lab.Shops.UNNAMED;
import static io.github.webrtcmasking.lab.Shops.VANTAGE_INSIDE;
import static io.github.webrtcmasking.lab.Situation.hiding;
import static io.github.webrtcmasking.lab.Situation.ordinary;

import io.github.webrtcmasking.lab.Equipment.FirefoxVpn;
import java.util.List;
import java.util.function.Function;

/** Every situation of the laboratory, with what the decision table says of it. */
final class Situations {
  private static final String SHOP = "shop.test:8080";
  private static final String SHOP4 = "v4.shop.test:8080";
  private static final String SHOP6 = "v6.shop.test:8080";
  private static final String BALANCED = "balancer.test:8080";

  private static final String SAME = "CONSISTENT HIGH SAME_ADDRESS PROVEN";
  private static final String SAME_6 = "CONSISTENT HIGH SAME_PREFIX PROVEN";
  private static final String SAME_24 = "CONSISTENT MEDIUM SAME_PREFIX PROVEN";
  private static final String SAME_OWNER = "CONSISTENT MEDIUM SAME_NETWORK_OWNER PROVEN";
  private static final String NEAR = "INCONCLUSIVE LOW NEAR_PREFIX PROVEN";
  private static final String MASKED = "MASKED MEDIUM ADDRESS_DIFFERS OWNER_UNKNOWN PROVEN";
  private static final String MASKED_OWNERS = "MASKED HIGH ADDRESS_DIFFERS HOSTING_NETWORK PROVEN";
  private static final String MASKED_INSIDE = "MASKED HIGH ADDRESS_DIFFERS PROVEN";
  private static final String SEVERAL =
      "MASKED MEDIUM ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS OWNER_UNKNOWN PROVEN";
  private static final String NOTHING = "INCONCLUSIVE LOW NO_REFLEXIVE_ADDRESS";
  private static final String UNREACHABLE = "INCONCLUSIVE LOW VANTAGE_UNREACHABLE";
  private static final String TIMED_OUT = "INCONCLUSIVE LOW NO_REFLEXIVE_ADDRESS TIMED_OUT";
  private static final String NOTHING_IN_TIME = "INCONCLUSIVE LOW TIMED_OUT";
  private static final String NO_WEBRTC = "INCONCLUSIVE LOW WEBRTC_UNAVAILABLE";

  private static final String HOSTED = "CONSISTENT MEDIUM HOSTING_NETWORK PROVEN SAME_ADDRESS";
  private static final String RELAYED =
      "RELAY HIGH ADDRESS_DIFFERS OWNER_UNKNOWN PRIVACY_RELAY PROVEN";

  private static final String NO_CANDIDATES = "INCONCLUSIVE LOW NO_CANDIDATES";

  private static final String POLICY = "--webrtc-ip-handling-policy=disable_non_proxied_udp";

  /** For pages that come from the internet and ask for addresses inside. */
  private static final String ACCESS_CHECKS =
      "--enable-features=LocalNetworkAccessChecks:LocalNetworkAccessChecksWarn/false,"
          + "LocalNetworkAccessChecksWebRTC:LocalNetworkAccessChecksWebRTCLoopbackOnly/false";

  private static final String OUTSIDE =
      "--ip-address-space-overrides=" + Ways.OFFICE_PROXY + ":" + Exits.HTTP_PORT + "=public";

  // One object for each, so that situations share a desk.
  private static final Function<LaboratoryNetwork, Access> HOME = Ways::home;
  private static final Function<LaboratoryNetwork, Access> DUAL_STACK = Ways::dualStack;
  private static final Function<LaboratoryNetwork, Access> LEAKING_TUNNEL = Ways::leakingTunnel;

  private Situations() {}

  static List<Situation> all() {
    return List.of(
        ordinary("home NAT", HOME).at("1", PLAIN, SHOP, SAME).at("1", OWNERS, SHOP, SAME),
        ordinary("Connection-Allowlist with webrtc=allow", HOME).at("1", ALLOWING, SHOP4, SAME),
        ordinary("balancer that is named", HOME).at("1", TRUSTING, BALANCED, SAME),
        ordinary("balancer that nobody named", HOME)
            .at("23", UNNAMED, BALANCED, "NOT_EVALUATED LOW PROXY_NOT_CONFIGURED"),
        ordinary("vantage behind a rewriting device", HOME)
            .at(
                "24",
                REWRITTEN,
                "private-rewriter.test:8080",
                "NOT_EVALUATED LOW VANTAGE_BEHIND_NAT"),
        ordinary("vantage at a private address", HOME).at("16", VANTAGE_INSIDE, SHOP4, UNREACHABLE),
        ordinary("dual stack, page over IPv6", DUAL_STACK)
            .at("2", PLAIN, SHOP6, SAME_6)
            .at("2", OWNERS, SHOP6, SAME_6),
        ordinary("dual stack, page over IPv4", DUAL_STACK)
            .at("11", PLAIN, SHOP4, "CONSISTENT LOW SAME_ADDRESS OTHER_FAMILY_UNKNOWN PROVEN")
            .at("1", OWNERS, SHOP4, SAME),
        ordinary("dual stack, only IPv6 lets UDP through", Ways::udpOverIpv6Only)
            .at("3", PLAIN, SHOP4, "INCONCLUSIVE LOW OTHER_FAMILY_ONLY TIMED_OUT")
            .at("4", OWNERS, SHOP4, SAME_OWNER + " TIMED_OUT"),
        // Chromium also tries an IPv4 that is not there, until the collector's time is up.
        ordinary("IPv6 only", Ways::ipv6Only)
            .chromiumAt("2", PLAIN, SHOP6, SAME_6 + " TIMED_OUT")
            .firefoxAt("2", PLAIN, SHOP6, SAME_6)
            .chromiumAt("2", OWNERS, SHOP6, SAME_6 + " TIMED_OUT")
            .firefoxAt("2", OWNERS, SHOP6, SAME_6),
        ordinary("IPv6 only, shop behind NAT64", Ways::nat64)
            .chromiumAt("1", PLAIN, SHOP4, SAME + " TIMED_OUT")
            .firefoxAt("1", PLAIN, SHOP4, SAME)
            .chromiumAt("1", OWNERS, SHOP4, SAME + " TIMED_OUT")
            .firefoxAt("1", OWNERS, SHOP4, SAME),
        ordinary("tunnel broker's IPv6 beside IPv4", Ways::tunnelBroker)
            .at("11", PLAIN, SHOP4, "CONSISTENT LOW SAME_ADDRESS OTHER_FAMILY_UNKNOWN PROVEN")
            .at("10", OWNERS, SHOP4, "CONSISTENT LOW SAME_ADDRESS OTHER_FAMILY_OTHER_OWNER PROVEN"),
        ordinary("carrier NAT, one address", Ways::carrier)
            .at("1", PLAIN, SHOP4, SAME)
            .at("1", OWNERS, SHOP4, SAME),
        ordinary("carrier NAT, pool within one /24", Ways::nearPool)
            .at("5", PLAIN, SHOP4, SAME_24)
            .at("5", OWNERS, SHOP4, SAME_24),
        ordinary("carrier NAT, pool within one /16", Ways::farPool)
            .at("6b", PLAIN, SHOP4, NEAR)
            .at("6", OWNERS, SHOP4, SAME_OWNER),
        ordinary("carrier NAT, pool across networks", Ways::farthestPool)
            .at("6", OWNERS, SHOP4, SAME_OWNER),
        hiding("HTTP proxy", HOME)
            .with(Equipment.httpProxy(Plan.HOSTING))
            .at("7", PLAIN, SHOP4, MASKED)
            .at("7", OWNERS, SHOP4, MASKED_OWNERS)
            .at(
                "7",
                LISTING,
                SHOP4,
                "MASKED HIGH ADDRESS_DIFFERS COUNTRY_DIFFERS HOSTING_NETWORK PROVEN"),
        hiding("HTTP proxy, balancer that is named", HOME)
            .with(Equipment.httpProxy(Plan.HOSTING))
            .at("7", TRUSTING, BALANCED, MASKED),
        hiding("SOCKS proxy", HOME)
            .with(Equipment.socksProxy(Plan.HOSTING))
            .chromiumAt("7", PLAIN, SHOP4, MASKED)
            .firefoxAt("16", PLAIN, SHOP4, NOTHING)
            .chromiumAt("7", OWNERS, SHOP4, MASKED_OWNERS)
            .firefoxAt(
                "16", OWNERS, SHOP4, "INCONCLUSIVE LOW HOSTING_NETWORK NO_REFLEXIVE_ADDRESS"),
        hiding("browser extension's proxy", HOME)
            .with(Equipment.extension("proxy"))
            .during(Happenings.SWITCHING_THE_PROXY_ON)
            .at("7", PLAIN, SHOP4, MASKED)
            .at("7", OWNERS, SHOP4, MASKED_OWNERS),
        hiding("split tunnel, TCP only", Ways::tcpTunnel)
            .at("7", PLAIN, SHOP4, MASKED)
            .at("7", OWNERS, SHOP4, MASKED_OWNERS),
        ordinary("two uplinks", Ways::twoUplinks)
            .at("1", PLAIN, SHOP4, SAME)
            .at("1", OWNERS, SHOP4, SAME),
        // Firefox asks for no more than the default route's address, camera or not.
        hiding("split tunnel, by source address; camera allowed", Ways::sourceTunnel)
            .with(Equipment.NONE.withCamera())
            .chromiumAt("9", PLAIN, SHOP4, SEVERAL)
            .firefoxAt("12", PLAIN, SHOP4, SAME),
        // Firefox speaks only from the card that its page came over.
        hiding("IPv4-only tunnel, IPv6 beside it, page over IPv4", LEAKING_TUNNEL)
            .chromiumAt(
                "11", PLAIN, SHOP4, "CONSISTENT LOW SAME_ADDRESS OTHER_FAMILY_UNKNOWN PROVEN")
            .chromiumAt(
                "10",
                OWNERS,
                SHOP4,
                "MASKED MEDIUM HOSTING_NETWORK OTHER_FAMILY_OTHER_OWNER PROVEN")
            .firefoxAt("12", PLAIN, SHOP4, SAME)
            .firefoxAt("12c", OWNERS, SHOP4, HOSTED),
        hiding("IPv4-only tunnel, IPv6 beside it, page over IPv6", LEAKING_TUNNEL)
            .chromiumAt("2", PLAIN, SHOP6, SAME_6)
            .firefoxAt("2", PLAIN, SHOP6, SAME_6 + " TIMED_OUT"),
        hiding("full tunnel", Ways::fullTunnel)
            .at("12", PLAIN, SHOP4, SAME)
            .at("12c", OWNERS, SHOP4, HOSTED)
            .at(
                "12c",
                LISTING,
                SHOP4,
                "CONSISTENT MEDIUM ANONYMIZER HOSTING_NETWORK PROVEN SAME_ADDRESS")
            .at(
                "12c",
                TRUSTING_LISTS,
                SHOP4,
                "MASKED LOW ANONYMIZER HOSTING_NETWORK PROVEN SAME_ADDRESS"),
        ordinary("satellite: 600 ms and 3 % loss", Ways::satellite).at("1", PATIENT, SHOP4, SAME),
        ordinary("corporate egress", Ways::branch)
            .with(Equipment.httpProxy(Plan.CORPORATE_EGRESS))
            .at("13", PLAIN, SHOP4, "CONSISTENT MEDIUM KNOWN_EGRESS PROVEN")
            .at("13", OWNERS, SHOP4, "CONSISTENT MEDIUM KNOWN_EGRESS PROVEN"),
        ordinary("privacy relay", HOME)
            .with(Equipment.httpProxy(Plan.PRIVACY_RELAY))
            .at("14", OWNERS, SHOP4, "RELAY HIGH ADDRESS_DIFFERS PRIVACY_RELAY PROVEN"),
        ordinary("WARP, or another relay at an exit of Cloudflare's", HOME)
            .with(Equipment.httpProxy(Plan.WARP))
            .at("14", PLAIN, SHOP4, RELAYED)
            .at("14", OWNERS, SHOP4, RELAYED),
        ordinary("Firefox's own VPN, every page", HOME)
            .with(Equipment.firefoxVpn(Plan.FIREFOX_VPN, FirefoxVpn.EVERY_PAGE))
            .firefoxAt("14", PLAIN, SHOP4, RELAYED)
            .firefoxAt("14", OWNERS, SHOP4, RELAYED),
        ordinary("Firefox's own VPN, private windows, in one", HOME)
            .with(
                Equipment.firefoxVpn(Plan.FIREFOX_VPN, FirefoxVpn.PRIVATE_WINDOWS)
                    .withPreference("browser.privatebrowsing.autostart", "true"))
            .firefoxAt("14", PLAIN, SHOP4, RELAYED),
        ordinary("Firefox's own VPN, private windows, in another one", HOME)
            .with(Equipment.firefoxVpn(Plan.FIREFOX_VPN, FirefoxVpn.PRIVATE_WINDOWS))
            .firefoxAt("1", PLAIN, SHOP4, SAME),
        ordinary("Firefox's own VPN, trackers", HOME)
            .with(Equipment.firefoxVpn(Plan.FIREFOX_VPN, FirefoxVpn.TRACKERS))
            .firefoxAt("1", PLAIN, SHOP4, SAME),
        ordinary("Firefox's own VPN, listed sites, the shop among them", HOME)
            .with(Equipment.firefoxVpn(Plan.FIREFOX_VPN, FirefoxVpn.LISTED_SITES))
            .firefoxAt("14", PLAIN, SHOP4, RELAYED),
        hiding("HTTP proxy at such an exit, which no list has", HOME)
            .with(Equipment.httpProxy(Plan.FIREFOX_VPN))
            .at("7", UNLISTED, SHOP4, MASKED),
        ordinary("handover between challenge and answer", Ways::homeAndMobile)
            .during(Happenings.HANDOVER)
            .at("15", PLAIN, SHOP4, "INCONCLUSIVE LOW NETWORK_CHANGED")
            .at("15", OWNERS, SHOP4, "INCONCLUSIVE LOW NETWORK_CHANGED"),
        ordinary("UDP blocked", Ways::udpBlocked).at("16", PLAIN, SHOP4, TIMED_OUT),
        ordinary("no UDP but through a proxy, by policy", HOME)
            .with(
                Equipment.NONE
                    .withFlags(POLICY)
                    .withPreference("media.peerconnection.ice.proxy_only", "true"))
            .chromiumAt("17", PLAIN, SHOP4, NO_CANDIDATES)
            .firefoxAt("19", PLAIN, SHOP4, NOTHING_IN_TIME),
        ordinary("WebRTC taken away by an extension", HOME)
            .with(Equipment.extension("no-webrtc"))
            .at("18", PLAIN, SHOP4, NO_WEBRTC),
        ordinary("WebRTC switched off", HOME)
            .with(Equipment.NONE.withPreference("media.peerconnection.enabled", "false"))
            .firefoxAt("18", PLAIN, SHOP4, NO_WEBRTC),
        hiding("HTTP proxy, UDP dropped for the vantage", Ways::vantageBlocked)
            .with(Equipment.httpProxy(Plan.HOSTING))
            .at("16", PLAIN, SHOP4, TIMED_OUT),
        hiding("HTTP proxy, no UDP but through it, by policy", HOME)
            .with(
                Equipment.httpProxy(Plan.HOSTING)
                    .withFlags(POLICY)
                    .withPreference("media.peerconnection.ice.proxy_only", "true"))
            .chromiumAt("17", PLAIN, SHOP4, NO_CANDIDATES)
            .firefoxAt("19", PLAIN, SHOP4, NOTHING_IN_TIME),
        hiding("HTTP proxy, policy by a flag that does nothing any more", HOME)
            .with(
                Equipment.httpProxy(Plan.HOSTING)
                    .withFlags("--force-webrtc-ip-handling-policy=disable_non_proxied_udp"))
            .chromiumAt("7", PLAIN, SHOP4, MASKED),
        hiding("HTTP proxy, WebRTC taken away by an extension", HOME)
            .with(Equipment.httpProxy(Plan.HOSTING).withExtension("no-webrtc"))
            .at("18", PLAIN, SHOP4, NO_WEBRTC),
        ordinary("intranet", Ways::office).at("25", OFFICE, "office.test:8080", SAME),
        hiding("intranet through a proxy", Ways::office)
            .with(Equipment.httpProxy(Ways.OFFICE_PROXY))
            .at("25", OFFICE, "office.test:8080", MASKED_INSIDE),
        ordinary("Local Network Access checks on", HOME)
            .with(Equipment.NONE.withFlags(ACCESS_CHECKS))
            .chromiumAt("1", PLAIN, SHOP4, SAME)
            .chromiumAt("16", VANTAGE_INSIDE, SHOP4, UNREACHABLE),
        ordinary("intranet, Local Network Access checks on", Ways::office)
            .with(Equipment.NONE.withFlags(ACCESS_CHECKS))
            .chromiumAt("25", OFFICE, "office.test:8080", SAME),
        hiding("intranet through a proxy, Local Network Access checks on", Ways::office)
            .with(Equipment.httpProxy(Ways.OFFICE_PROXY).withFlags(ACCESS_CHECKS))
            .chromiumAt("25", OFFICE, "office.test:8080", MASKED_INSIDE),
        // The page's place is that of the proxy; this one counts as the internet's.
        hiding("intranet through a proxy outside, Local Network Access checks on", Ways::office)
            .with(Equipment.httpProxy(Ways.OFFICE_PROXY).withFlags(ACCESS_CHECKS, OUTSIDE))
            .chromiumAt("16", OFFICE, "office.test:8080", NOTHING));
  }
}
