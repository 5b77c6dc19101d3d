package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.check.SelfCheckReaction;
import io.github.webrtcmasking.internal.gate.GateConfig;
import io.github.webrtcmasking.internal.injection.Diagnostics;
import io.github.webrtcmasking.internal.lookup.LookupSettings;
import io.github.webrtcmasking.internal.observation.AddressKeeping;
import io.github.webrtcmasking.internal.observation.OperatorNetworks;
import io.github.webrtcmasking.internal.observation.TrustedProxies;
import io.github.webrtcmasking.internal.roundtrip.RoundTripSettings;
import io.github.webrtcmasking.internal.shield.ShieldConfig;
import java.time.Duration;
import java.util.List;

/**
 * The whole configuration of one web application, checked. Immutable.
 *
 * @param activity whether the filter is active
 * @param path the path of the endpoints, below the context path
 * @param publicPath the path under which the browser finds them
 * @param includedPages URL patterns of pages that get the tag
 * @param excludedPages URL patterns of pages that do not get it
 * @param diagnostics whether a header of each page says what happened to the tag
 * @param operators from which networks the page with one's own verdict may be seen
 * @param sessions whether a challenge may create a session
 * @param sessionOrigin whose sessions are used
 * @param collectorTimeout how long a collector may gather
 * @param vantage the vantage's settings
 * @param externalServers STUN and TURN servers of others, by kind; usually none
 * @param proxies whose forwarding headers are believed
 * @param nat64 the prefixes of NAT64 translators besides the well-known one
 * @param lookup where networks are looked up
 * @param selfCheck the reaction to a deployment that seems to be at fault
 * @param addresses how much of an address an assessment may carry
 * @param privacy what has to hold before the collector runs
 * @param roundTrip whether and how round-trip times are measured
 * @param gate the rules for applications that do not read assessments themselves; usually none
 * @param shield how other scripts of the pages are kept from the addresses; usually off
 */
public record MaskingConfig(
    Activity activity,
    String path,
    PublicPath publicPath,
    List<String> includedPages,
    List<String> excludedPages,
    Diagnostics diagnostics,
    OperatorNetworks operators,
    SessionCreation sessions,
    SessionOrigin sessionOrigin,
    Duration collectorTimeout,
    VantageConfig vantage,
    List<ExternalServers> externalServers,
    TrustedProxies proxies,
    Nat64Prefixes nat64,
    LookupSettings lookup,
    SelfCheckReaction selfCheck,
    AddressKeeping addresses,
    VisitorPrivacy privacy,
    RoundTripSettings roundTrip,
    GateConfig gate,
    ShieldConfig shield) {

  public MaskingConfig {
    includedPages = List.copyOf(includedPages);
    excludedPages = List.copyOf(excludedPages);
    externalServers = List.copyOf(externalServers);
  }

  /** Whether people of the operator's networks may see their own verdict on a page. */
  public boolean showsOwnVerdict() {
    return diagnostics != Diagnostics.OFF && !operators.ranges().isEmpty();
  }

  /** Whether the filter is active. */
  public enum Activity {
    /** The filter works. */
    ENABLED,
    /** The filter does nothing: no tag, no endpoint, no socket. */
    DISABLED
  }
}
