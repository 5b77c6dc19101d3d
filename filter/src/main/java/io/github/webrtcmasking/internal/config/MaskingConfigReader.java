package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.address.Nat64Prefix;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.check.SelfCheckReaction;
import io.github.webrtcmasking.internal.config.ExternalServers.Stun;
import io.github.webrtcmasking.internal.config.ExternalServers.Turn;
import io.github.webrtcmasking.internal.config.IceUrl.ServerKind;
import io.github.webrtcmasking.internal.config.MaskingConfig.Activity;
import io.github.webrtcmasking.internal.config.VisitorPrivacy.Consent;
import io.github.webrtcmasking.internal.config.VisitorPrivacy.PrivacySignal;
import io.github.webrtcmasking.internal.injection.Diagnostics;
import io.github.webrtcmasking.internal.observation.AddressKeeping;
import io.github.webrtcmasking.internal.observation.OperatorNetworks;
import io.github.webrtcmasking.internal.observation.TrustedProxies;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import io.github.webrtcmasking.internal.observation.TrustedProxies.SocketPeers;
import io.github.webrtcmasking.internal.roundtrip.RoundTripSettings;
import io.github.webrtcmasking.internal.roundtrip.RoundTripUse;
import io.github.webrtcmasking.internal.shield.ShieldConfig;
import io.github.webrtcmasking.internal.shield.ShieldMode;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.UrlPattern;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import io.github.webrtcmasking.internal.vantage.VantageSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads every setting once, at deployment, and refuses those that cannot be obeyed. */
public final class MaskingConfigReader {

  private static final Logger LOG = Loggers.of(MaskingConfigReader.class);

  /** The default path of the endpoints. */
  static final String DEFAULT_PATH = "/webrtc-masking";

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration LEAST_TIMEOUT = Duration.ofMillis(100);
  private static final Duration MOST_TIMEOUT = Duration.ofSeconds(10);

  /** The port setting that stands for any free port. */
  private static final int ANY_PORT = 0;

  /**
   * The most servers: the browser asks each one from each interface, and the collector has two
   * seconds.
   */
  static final int MOST_ICE_SERVERS = 8;

  private final Settings settings;
  private final SecureRandom random;

  private MaskingConfigReader(SettingSource source, SecureRandom random) {
    this.settings = new Settings(source);
    this.random = random;
  }

  /**
   * Reads the configuration.
   *
   * @param random makes a secret where none is set
   * @throws ConfigException if a setting cannot be obeyed; it names the first one
   */
  public static MaskingConfig read(SettingSource source, SecureRandom random) {
    return new MaskingConfigReader(source, random).read();
  }

  /**
   * The sources for all other settings.
   *
   * @throws ConfigException if the setting cannot be obeyed
   */
  static ConfigSources sources(SettingSource source) {
    return sources(new Settings(source));
  }

  private static ConfigSources sources(Settings settings) {
    return settings.choice("config-sources", ConfigSources.DEFAULT);
  }

  private MaskingConfig read() {
    sources(settings); // decided earlier, from the default sources alone
    String path = path("path", DEFAULT_PATH);
    MaskingConfig config =
        new MaskingConfig(
            settings.flag("enabled", true) ? Activity.ENABLED : Activity.DISABLED,
            path,
            publicPath(path),
            patterns("pages.include", List.of("/*")),
            patterns("pages.exclude", List.of()),
            settings.flag("diagnostics", false) ? Diagnostics.HEADER : Diagnostics.OFF,
            new OperatorNetworks(
                settings.list(
                    "self.from",
                    List.of(),
                    "IP addresses and CIDR ranges, not all addresses (/0)",
                    text -> Cidr.parse(text).filter(range -> range.length() > 0))),
            settings.flag("session.create", false)
                ? SessionCreation.ON_CHALLENGE
                : SessionCreation.NEVER,
            settings.choice("session.from", SessionOrigin.AUTO),
            settings.duration("collector.timeout", DEFAULT_TIMEOUT, LEAST_TIMEOUT, MOST_TIMEOUT),
            vantage(),
            externalServers(),
            proxies(),
            nat64(),
            new LookupReader(settings).read(),
            settings.choice("self-check", SelfCheckReaction.SUSPEND),
            settings.choice("addresses.keep", AddressKeeping.NONE),
            new VisitorPrivacy(
                settings.choice("collector.consent", Consent.NONE),
                settings.choice("collector.global-privacy-control", PrivacySignal.IGNORE),
                settings.optional(
                    "collector.consent-notice", VisitorPrivacy.NOTICES, VisitorPrivacy::noticeAt)),
            roundTrip(),
            new GateSettings(settings).read(),
            shield());
    for (String name : settings.unknown()) {
      LOG.log(Level.WARNING, "{0} is not a setting of the WebRTC masking filter; ignored", name);
    }
    for (String doubt : DoubtfulSettings.of(config)) {
      LOG.log(Level.WARNING, doubt);
    }
    return config;
  }

  private String path(String key, String defaultValue) {
    return settings.parsed(
        key,
        defaultValue,
        "a path like " + DEFAULT_PATH + ", without a slash at the end",
        text -> Optional.of(text).filter(value -> SettingPatterns.PATH.matcher(value).matches()));
  }

  private PublicPath publicPath(String path) {
    String absolute = path("public-path", "");
    return absolute.isEmpty()
        ? new PublicPath.BelowContext(path)
        : new PublicPath.Absolute(absolute);
  }

  private List<String> patterns(String key, List<String> defaultValue) {
    return settings.list(
        key,
        defaultValue,
        UrlPattern.ALLOWED,
        text ->
            Optional.of(text)
                .filter(value -> SettingPatterns.URL_PATTERN.matcher(value).matches()));
  }

  private RoundTripSettings roundTrip() {
    return new RoundTripSettings(
        settings.choice("round-trip", RoundTripUse.REASON),
        settings.optional(
            "round-trip-header",
            "the name of a request header, such as X-Round-Trip",
            text ->
                Optional.of(text).filter(name -> SettingPatterns.HEADER.matcher(name).matches())));
  }

  private ShieldConfig shield() {
    return new ShieldConfig(
        settings.parsed(
            "shield.mode", ShieldMode.OFF, "off, relay-only or block", ShieldMode::parse),
        patterns("shield.include", List.of("/*")));
  }

  private VantageConfig vantage() {
    int port =
        settings.number(
            "vantage.port",
            VantageSettings.DEFAULT_PORT,
            "0 (any), 53, 80, 443 or 1024 to 65535, the ports that browsers accept",
            value -> value == ANY_PORT || BrowserPorts.allow(value));
    VantageSettings socket =
        new VantageSettings(
            port,
            settings.list(
                "vantage.bind",
                List.of(),
                "this machine's IP addresses, not 0.0.0.0 or ::",
                text -> IpLiterals.parse(text).filter(address -> !address.isUnspecified())),
            nat64());
    return new VantageConfig(use(port), socket, host(), keys());
  }

  private Nat64Prefixes nat64() {
    return new Nat64Prefixes(
        settings.list(
            "addresses.nat64-prefixes",
            List.of(),
            "IPv6 prefixes of length 32, 40, 48, 56, 64 or 96 (RFC 6052), zero behind that length",
            Nat64Prefix::parse));
  }

  private VantageConfig.Use use(int port) {
    boolean enabled = settings.flag("vantage.enabled", true);
    boolean listen = settings.flag("vantage.listen", true);
    if (!enabled) {
      return VantageConfig.Use.NONE;
    }
    if (!listen && (port == ANY_PORT || settings.text("vantage.secret").isEmpty())) {
      throw ConfigException.of(
          Settings.PREFIX + "vantage.listen",
          "false",
          "true, unless vantage.port and vantage.secret are those of a vantage that runs elsewhere");
    }
    return listen ? VantageConfig.Use.EMBEDDED : VantageConfig.Use.ELSEWHERE;
  }

  private String host() {
    return settings.parsed(
        "vantage.host",
        VantageConfig.PAGE_HOST,
        "a host name or an IP address, without a port",
        MaskingConfigReader::parseHost);
  }

  private static Optional<String> parseHost(String text) {
    if (text.indexOf(':') >= 0) {
      return IpLiterals.parse(text).map(address -> "[" + text + "]");
    }
    return Optional.of(text)
        .filter(
            value ->
                SettingPatterns.HOST.matcher(value).matches()
                    || IpLiterals.parse(value).isPresent());
  }

  private KeyRing keys() {
    KeyRing ring =
        secret("vantage.secret")
            .map(current -> KeyRing.of(VantageKeys.derive(current)))
            .orElseGet(() -> KeyRing.ofThisProcess(VantageKeys.random(random)));
    return secret("vantage.previous-secret")
        .map(previous -> ring.withPrevious(VantageKeys.derive(previous)))
        .orElse(ring);
  }

  private Optional<byte[]> secret(String key) {
    try {
      return settings.text(key).map(VantageSecret::parse);
    } catch (IllegalArgumentException e) {
      throw ConfigException.ofSecret(
          Settings.PREFIX + key,
          "at least 32 random bytes in base64 or hex, for example from: openssl rand -base64 32");
    }
  }

  private List<ExternalServers> externalServers() {
    List<IceUrl> urls = settings.list("ice-servers", List.of(), IceUrl.ALLOWED, IceUrl::parse);
    if (urls.size() > MOST_ICE_SERVERS) {
      throw ConfigException.of(
          Settings.PREFIX + "ice-servers", urls.size() + " URLs", "at most " + MOST_ICE_SERVERS);
    }
    Optional<TurnSecret> secret = turnSecret();
    if (urls.isEmpty()) {
      return List.of();
    }
    List<ExternalServers> servers = new ArrayList<>();
    List<String> stun = texts(urls, ServerKind.STUN);
    if (!stun.isEmpty()) {
      servers.add(new Stun(stun));
    }
    List<String> turn = texts(urls, ServerKind.TURN);
    if (!turn.isEmpty()) {
      servers.add(new Turn(turn, secret.orElseThrow(MaskingConfigReader::turnSecretMissing)));
    }
    return servers;
  }

  private static List<String> texts(List<IceUrl> urls, ServerKind serverKind) {
    return urls.stream().filter(url -> url.kind() == serverKind).map(IceUrl::text).toList();
  }

  private Optional<TurnSecret> turnSecret() {
    return settings
        .text("turn.secret")
        .map(
            text ->
                TurnSecret.parse(text)
                    .orElseThrow(
                        () ->
                            ConfigException.ofSecret(
                                Settings.PREFIX + "turn.secret",
                                "a text of at most " + TurnSecret.MAX_LENGTH + " characters")));
  }

  private static ConfigException turnSecretMissing() {
    return ConfigException.missing(
        Settings.PREFIX + "turn.secret",
        "coturn's static-auth-secret, because webrtc.masking.ice-servers names a TURN server");
  }

  private TrustedProxies proxies() {
    List<ProxyPeer> peers =
        settings.list(
            "trusted-proxies",
            List.of(),
            "IP addresses, CIDR ranges, and unix for what connects over a Unix domain socket",
            ProxyPeer::parse);
    List<ForwardingHeader> headers =
        settings.list(
            "client-address-header",
            List.of(ForwardingHeader.X_FORWARDED_FOR),
            ForwardingHeader.allowed(),
            ForwardingHeader::ofName);
    if (peers.isEmpty()) {
      return new TrustedProxies(List.of(), SocketPeers.STRANGERS, headers);
    }
    return new TrustedProxies(
        peers.stream().flatMap(peer -> peer.range().stream()).toList(),
        peers.stream().allMatch(peer -> peer.range().isPresent())
            ? SocketPeers.STRANGERS
            : SocketPeers.TRUSTED,
        headers);
  }

  /** The addresses of a proxy; empty if it connects without one. */
  private record ProxyPeer(Optional<Cidr> range) {

    static Optional<ProxyPeer> parse(String text) {
      return text.equalsIgnoreCase(SocketPeers.NAME)
          ? Optional.of(new ProxyPeer(Optional.empty()))
          : Cidr.parse(text).map(range -> new ProxyPeer(Optional.of(range)));
    }
  }
}
