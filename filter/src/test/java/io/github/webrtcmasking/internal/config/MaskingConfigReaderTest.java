package io.github.webrtcmasking.internal.config;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.check.SelfCheckReaction;
import io.github.webrtcmasking.internal.config.MaskingConfig.Activity;
import io.github.webrtcmasking.internal.observation.AddressKeeping;
import io.github.webrtcmasking.internal.observation.TrustedProxies;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import io.github.webrtcmasking.internal.observation.TrustedProxies.SocketPeers;
import io.github.webrtcmasking.internal.roundtrip.RoundTripUse;
import io.github.webrtcmasking.internal.shield.ShieldConfig;
import io.github.webrtcmasking.internal.shield.ShieldMode;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import io.github.webrtcmasking.testing.LogLines;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingConfigReaderTest {

  private static final String PREFIX = "webrtc.masking.";
  private static final String SECRET =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
  private static final String OLD_SECRET = "IB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE=";

  private static MaskingConfig read(Map<String, String> values) {
    return MaskingConfigReader.read(SettingSource.of(values), new SecureRandom());
  }

  private static MaskingConfig with(String key, String value) {
    return read(Map.of(PREFIX + key, value));
  }

  @Test
  void defaultsAreThoseOfTheDesign() {
    MaskingConfig config = read(Map.of());
    assertThat(config.activity()).isEqualTo(Activity.ENABLED);
    assertThat(config.path()).isEqualTo("/webrtc-masking");
    assertThat(config.publicPath()).isEqualTo(new PublicPath.BelowContext("/webrtc-masking"));
    assertThat(config.includedPages()).containsExactly("/*");
    assertThat(config.excludedPages()).isEmpty();
    assertThat(config.sessions()).isEqualTo(SessionCreation.NEVER);
    assertThat(config.collectorTimeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.vantage().use()).isEqualTo(VantageConfig.Use.EMBEDDED);
    assertThat(config.vantage().socket().port()).isEqualTo(3478);
    assertThat(config.vantage().socket().bind()).isEmpty();
    assertThat(config.vantage().host()).isEqualTo("{host}");
    assertThat(config.proxies().ranges()).isEmpty();
    assertThat(config.selfCheck()).isEqualTo(SelfCheckReaction.SUSPEND);
    assertThat(config.addresses()).isEqualTo(AddressKeeping.NONE);
    assertThat(config.proxies().headers()).containsExactly(ForwardingHeader.X_FORWARDED_FOR);
    assertThat(config.shield()).isEqualTo(new ShieldConfig(ShieldMode.OFF, List.of("/*")));
  }

  @Test
  void shieldHasModesAndPages() {
    assertThat(with("shield.mode", "block").shield().mode()).isEqualTo(ShieldMode.BLOCK);
    assertThat(with("shield.mode", "Relay-Only").shield().mode()).isEqualTo(ShieldMode.RELAY_ONLY);
    assertThat(with("shield.include", "/a/*,*.jsp").shield().include())
        .containsExactly("/a/*", "*.jsp");
  }

  @Test
  void goodValuesAreObeyed() {
    assertThat(with("enabled", " FALSE ").activity()).isEqualTo(Activity.DISABLED);
    assertThat(with("enabled", "").activity()).isEqualTo(Activity.ENABLED); // blank is not set
    assertThat(with("path", "/a/b-c.d_e~f").path()).isEqualTo("/a/b-c.d_e~f");
    assertThat(with("path", "/a").publicPath().under("/shop")).isEqualTo("/shop/a");
    assertThat(with("public-path", "/x/y").publicPath().under("/shop")).isEqualTo("/x/y");
    assertThat(with("pages.include", "/a/*, *.jsp,/b").includedPages())
        .containsExactly("/a/*", "*.jsp", "/b");
    assertThat(with("pages.exclude", "/api/*").excludedPages()).containsExactly("/api/*");
    assertThat(with("session.create", "true").sessions()).isEqualTo(SessionCreation.ON_CHALLENGE);
    assertThat(with("collector.timeout", "PT0.1S").collectorTimeout())
        .isEqualTo(Duration.ofMillis(100));
    assertThat(with("collector.timeout", "pt10s").collectorTimeout())
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(with("vantage.enabled", "false").vantage().use()).isEqualTo(VantageConfig.Use.NONE);
    assertThat(with("vantage.bind", "192.0.2.1, 2001:db8::1").vantage().socket().bind())
        .containsExactly(ip("192.0.2.1"), ip("2001:db8::1"));
    assertThat(with("trusted-proxies", "10.0.0.0/8,::1").proxies().ranges())
        .containsExactly(Cidr.parse("10.0.0.0/8").orElseThrow(), Cidr.parse("::1").orElseThrow());
    assertThat(with("path", "/..a/.well-known/...").path()).isEqualTo("/..a/.well-known/...");
    assertThat(with("self-check", "Warn").selfCheck()).isEqualTo(SelfCheckReaction.WARN);
    assertThat(with("round-trip", "Verdict").roundTrip().use()).isEqualTo(RoundTripUse.VERDICT);
    assertThat(with("round-trip", "off").roundTrip().use()).isEqualTo(RoundTripUse.OFF);
    assertThat(with("round-trip", " ").roundTrip().use()).isEqualTo(RoundTripUse.REASON);
    assertThat(with("round-trip-header", "X-Round-Trip").roundTrip().header())
        .contains("X-Round-Trip");
    assertThat(with("self-check", "off").selfCheck()).isEqualTo(SelfCheckReaction.OFF);
    assertThat(with("addresses.keep", "prefix").addresses()).isEqualTo(AddressKeeping.PREFIX);
    assertThat(with("addresses.keep", " full ").addresses()).isEqualTo(AddressKeeping.FULL);
    assertThat(with("client-address-header", "forwarded").proxies().headers())
        .containsExactly(ForwardingHeader.FORWARDED);
    assertThat(with("client-address-header", "X-Forwarded-For, cf-connecting-ipv6").proxies())
        .isEqualTo(
            new TrustedProxies(
                List.of(),
                SocketPeers.STRANGERS,
                List.of(ForwardingHeader.X_FORWARDED_FOR, ForwardingHeader.CF_CONNECTING_IPV6)));
    assertThat(with("trusted-proxies", "Unix, 10.0.0.1").proxies())
        .isEqualTo(
            new TrustedProxies(
                List.of(Cidr.parse("10.0.0.1").orElseThrow()),
                SocketPeers.TRUSTED,
                List.of(ForwardingHeader.X_FORWARDED_FOR)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 53, 80, 443, 1024, 3478, 65535})
  void portsThatBrowsersAcceptAreGood(int port) {
    assertThat(with("vantage.port", String.valueOf(port)).vantage().socket().port())
        .isEqualTo(port);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "stun.shop.example, stun.shop.example",
    "192.0.2.1,         192.0.2.1",
    "shop,              shop",
    "3com.example,      3com.example",
    "a-1.b2.example.,   a-1.b2.example.",
    "2001:db8::1,       [2001:db8::1]", // as a URL needs it
  })
  void vantageHostIsANameOrAnAddress(String value, String expected) {
    assertThat(with("vantage.host", value).vantage().host()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "enabled | yes | true or false",
        "enabled | 1 | true or false",
        "session.create | on | true or false",
        "vantage.enabled | no | true or false",
        "path | webrtc | /webrtc-masking",
        "path | / | /webrtc-masking",
        "path | /a/ | /webrtc-masking",
        "path | /.. | /webrtc-masking",
        "path | /. | /webrtc-masking",
        "path | /a/../b | /webrtc-masking",
        "path | /a/. | /webrtc-masking",
        "path | /a//b | /webrtc-masking",
        "path | /a b | /webrtc-masking",
        "path | /a?b | /webrtc-masking",
        "path | /a/* | /webrtc-masking",
        "public-path | https://shop.example/a | a path like",
        "public-path | /a\"><script> | a path like",
        "pages.include | shop/* | servlet URL patterns",
        "pages.include | *. | servlet URL patterns",
        "pages.exclude | * | servlet URL patterns",
        "collector.timeout | 2 | PT0.1S to PT10S",
        "collector.timeout | 2s | PT0.1S to PT10S",
        "collector.timeout | PT0.099S | PT0.1S to PT10S",
        "collector.timeout | PT10.001S | PT0.1S to PT10S",
        "collector.timeout | PT-2S | PT0.1S to PT10S",
        "vantage.port | -1 | 1024 to 65535",
        "vantage.port | 1 | 1024 to 65535",
        "vantage.port | 1023 | 1024 to 65535",
        "vantage.port | 65536 | 1024 to 65535",
        "vantage.port | 4294970774 | 1024 to 65535",
        "vantage.port | 0x1 | 1024 to 65535",
        "vantage.port | ٣٤٧٨ | 1024 to 65535",
        "vantage.port | 3478/udp | 1024 to 65535",
        "vantage.bind | eth0 | IP addresses",
        "vantage.bind | localhost | IP addresses",
        "vantage.bind | 0.0.0.0 | not 0.0.0.0 or ::",
        "vantage.bind | :: | not 0.0.0.0 or ::",
        "vantage.bind | 999.1.1.1 | IP addresses",
        "vantage.host | shop.example:3478 | without a port",
        "vantage.host | [2001:db8::1]:3478 | without a port",
        "vantage.host | turn:shop.example | without a port",
        "vantage.host | shop example | without a port",
        "vantage.host | a..b | without a port",
        "vantage.host | .shop.example | without a port",
        "vantage.host | -shop.example | without a port",
        "vantage.host | shop_1.example | without a port",
        "vantage.host | 192.0.2.300 | without a port",
        "vantage.host | 192.0.2 | without a port",
        "round-trip | on | one of off, reason, verdict",
        "round-trip-header | X Round | the name of a request header, such as X-Round-Trip",
        "self-check | true | one of off, warn, suspend",
        "self-check | sus-pend | one of off, warn, suspend",
        "shield.mode | on | off, relay-only or block",
        "shield.mode | relay | off, relay-only or block",
        "shield.include | shop/* | servlet URL patterns",
        "addresses.keep | all | one of none, prefix, full",
        "trusted-proxies | proxy.example | CIDR ranges",
        "trusted-proxies | 10.0.0.0/33 | CIDR ranges",
        "trusted-proxies | 10.* | CIDR ranges",
        "self.from | 0.0.0.0/0 | not all addresses (/0)",
        "self.from | ::/0 | not all addresses (/0)",
        "self.from | office.example | IP addresses and CIDR ranges",
        "trusted-proxies | * | CIDR ranges",
        "trusted-proxies | unix:/run/shop.sock | unix for what connects",
        "client-address-header | X-Real-IPv6 | X-Forwarded-For, Forwarded",
        "client-address-header | Host | X-Forwarded-For, Forwarded",
      })
  void badValueIsRefusedWithItsKeyItselfAndWhatIsAllowed(String key, String value, String allowed) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> with(key, value))
        .withMessageContainingAll(PREFIX + key, "'" + value + "'", allowed);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "trusted-proxies, '10.0.0.0/8,nonsense',  nonsense",
    "trusted-proxies, '10.0.0.0/8,',          ''",
    "pages.include,   '/a,b',                 b",
    "vantage.bind,    '192.0.2.1;192.0.2.2',  192.0.2.1;192.0.2.2",
  })
  void ofAListTheBadEntryIsNamed(String key, String value, String entry) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> with(key, value))
        .withMessageContaining(PREFIX + key + " = '" + entry + "'");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "hunter2-hunter2",
        "00010203", // too short
        "0001020304050607", // 16 hex digits
        "0000000000000000000000000000000000000000000000000000000000000000", // repeats itself
        "this is not base64, however long it may be, and must not be shown!",
      })
  void badSecretIsRefusedWithoutShowingIt(String value) {
    for (String key : List.of("vantage.secret", "vantage.previous-secret")) {
      assertThatExceptionOfType(ConfigException.class)
          .isThrownBy(() -> with(key, value))
          .withMessageContainingAll(PREFIX + key, "32 random bytes", "base64 or hex")
          .satisfies(
              refusal -> {
                assertThat(refusal.getMessage()).doesNotContain(value);
                assertThat(refusal.getCause()).isNull();
              });
    }
  }

  @Test
  void secretsGiveTheSameKeysOnEveryNode() {
    Map<String, String> values =
        Map.of(PREFIX + "vantage.secret", SECRET, PREFIX + "vantage.previous-secret", OLD_SECRET);
    int current = VantageKeys.derive(VantageSecret.parse(SECRET)).keyId();
    int previous = VantageKeys.derive(VantageSecret.parse(OLD_SECRET)).keyId();
    MaskingConfig config = read(values);
    assertThat(config.vantage().keys().current().keyId()).isEqualTo(current);
    assertThat(config.vantage().keys().find(current)).isPresent();
    assertThat(config.vantage().keys().find(previous)).isPresent();
    assertThat(config.toString()).doesNotContain(SECRET, OLD_SECRET);
  }

  @Test
  void withoutASecretEachStartHasItsOwn() {
    assertThat(read(Map.of()).vantage().keys().current().keyId())
        .isNotEqualTo(read(Map.of()).vantage().keys().current().keyId());
  }

  @Test
  void unknownKeysOfOursAreWarnedOfByName() {
    List<String> warnings =
        warningsOf(
            () ->
                read(
                    Map.of(
                        PREFIX + "vantage.prot",
                        "3478",
                        PREFIX + "enabled",
                        "true",
                        "other.setting",
                        "x")));
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("webrtc.masking.vantage.prot").doesNotContain("3478");
  }

  @Test
  void knownKeysAreNotWarnedOf() {
    assertThat(
            warningsOf(
                () ->
                    read(
                        Map.of(
                            PREFIX + "vantage.secret", SECRET,
                            PREFIX + "vantage.previous-secret", OLD_SECRET,
                            PREFIX + "public-path", "/x"))))
        .isEmpty();
  }

  private static List<String> warningsOf(Runnable action) {
    try (LogLines log = LogLines.of(MaskingConfigReader.class)) {
      action.run();
      return log.warnings();
    }
  }
}
