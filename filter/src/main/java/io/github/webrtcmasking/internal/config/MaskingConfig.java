package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.check.SelfCheckReaction;
import io.github.webrtcmasking.internal.gate.GateConfig;
import io.github.webrtcmasking.internal.injection.Diagnostics;
import io.github.webrtcmasking.internal.lookup.LookupSettings;
import io.github.webrtcmasking.internal.observation.AddressKeeping;
import io.github.webrtcmasking.internal.observation.TrustedProxies;
import io.github.webrtcmasking.internal.shield.ShieldConfig;
import java.time.Duration;
import java.util.List;

/**
 * The whole configuration of one web application, checked. Immutable.
 *
 * @param activity whether the filter does anything at all
 * @param path where the endpoints are, below the context path
 * @param publicPath where the browser finds them
 * @param includedPages servlet-style patterns of pages that get the tag
 * @param excludedPages servlet-style patterns of pages that do not
 * @param diagnostics whether pages say in a header what became of the tag
 * @param sessions whether a challenge may create a session
 * @param sessionOrigin whose sessions are meant
 * @param collectorTimeout how long a collector may gather
 * @param vantage the vantage's settings
 * @param externalServers STUN and TURN servers of others, by kind; mostly none
 * @param proxies whose forwarding headers are believed
 * @param nat64 translators' prefixes beside the well-known one
 * @param lookup where networks are looked up
 * @param selfCheck what is done where the deployment itself seems to be at fault
 * @param addresses how much of an address an assessment may carry
 * @param privacy what a visitor has to say before the collector runs
 * @param gate the reactions for an application that reads nothing itself; mostly none
 * @param shield what keeps the pages' other scripts from addresses; mostly nothing
 */
public record MaskingConfig(
    Activity activity,
    String path,
    PublicPath publicPath,
    List<String> includedPages,
    List<String> excludedPages,
    Diagnostics diagnostics,
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
    GateConfig gate,
    ShieldConfig shield) {

  public MaskingConfig {
    includedPages = List.copyOf(includedPages);
    excludedPages = List.copyOf(excludedPages);
    externalServers = List.copyOf(externalServers);
  }

  /** Whether the filter does anything. */
  public enum Activity {
    /** It does. */
    ENABLED,
    /** It stands aside: no tag, no endpoint, no socket. */
    DISABLED
  }
}
