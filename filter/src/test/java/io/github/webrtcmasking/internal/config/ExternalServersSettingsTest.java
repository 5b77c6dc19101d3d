package io.github.webrtcmasking.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.webrtcmasking.internal.vantage.TurnCredential;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalServersSettingsTest {

  private static final String SERVERS = "webrtc.masking.ice-servers";
  private static final String SECRET = "webrtc.masking.turn.secret";
  private static final Instant EXPIRY = Instant.ofEpochSecond(1_795_364_425L);

  private static List<ExternalServers> read(Map<String, String> settings) {
    return MaskingConfigReader.read(SettingSource.of(settings), new SecureRandom())
        .externalServers();
  }

  @Test
  void withoutSettingsThereAreNone() {
    assertThat(read(Map.of())).isEmpty();
    assertThat(read(Map.of(SERVERS, "  "))).isEmpty();
    assertThat(read(Map.of(SECRET, "north"))).isEmpty();
  }

  @Test
  void stunServersNeedNoSecretAndShowNoCredential() {
    List<ExternalServers> servers = read(Map.of(SERVERS, "stun:a.example , stuns:b.example"));

    assertThat(servers).singleElement().isInstanceOf(ExternalServers.Stun.class);
    assertThat(servers.get(0).urls()).containsExactly("stun:a.example", "stuns:b.example");
    assertThat(servers.get(0).credential("x", EXPIRY)).isEmpty();
  }

  @Test
  void serversOfBothKindsAreKeptApart() {
    String urls = "turn:{host}:3478?transport=udp,stun:a.example,turns:b.example";
    List<ExternalServers> servers = read(Map.of(SERVERS, urls, SECRET, "north"));

    assertThat(servers)
        .extracting(ExternalServers::urls)
        .containsExactly(
            List.of("stun:a.example"),
            List.of("turn:{host}:3478?transport=udp", "turns:b.example"));
  }

  @Test
  void turnCredentialIsTheOneThatCoturnExpects() {
    ExternalServers turn = read(Map.of(SERVERS, "turn:a.example", SECRET, "north")).get(0);
    TurnCredential credential = turn.credential("by-hand", EXPIRY.plusMillis(900)).orElseThrow();

    // printf %s 1795364425:by-hand | openssl dgst -sha1 -hmac north -binary | base64
    assertThat(credential.username()).isEqualTo("1795364425:by-hand");
    assertThat(credential.credential()).isEqualTo("rv2DdF3HV7cL5RFRXTnl4208paQ=");
    assertThat(credential.expiry()).isEqualTo(EXPIRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "spaces and ümlauts, even commas", "$&'\"\\"})
  void anySecretIsTakenBecauseTheTurnServersOperatorChoosesIt(String secret) {
    assertThat(read(Map.of(SERVERS, "turn:a.example", SECRET, secret))).hasSize(1);
  }

  @Test
  void secretsDoNotPrintThemselves() {
    assertThat(read(Map.of(SERVERS, "turn:a.example", SECRET, "north-star")).toString())
        .contains("turn:a.example")
        .doesNotContain("north-star");
  }

  @ParameterizedTest
  @ValueSource(strings = {"turn:a.example", "turns:a.example", "stun:a.example,turn:b.example"})
  void turnServerWithoutSecretStopsTheDeployment(String urls) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read(Map.of(SERVERS, urls)))
        .withMessageContainingAll(SECRET, "not set", "static-auth-secret", SERVERS);
  }

  @Test
  void overlongSecretStopsTheDeploymentAndIsNotShown() {
    String secret = "north".repeat(100);
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read(Map.of(SERVERS, "turn:a.example", SECRET, secret)))
        .withMessageContainingAll(SECRET, "256 characters")
        .withMessageNotContaining("north");
  }

  @Test
  void urlThatCannotBeObeyedIsNamed() {
    String urls = "stun:a.example,stun://b.example,turn:c.example";
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read(Map.of(SERVERS, urls, SECRET, "north")))
        .withMessageContainingAll(SERVERS, "'stun://b.example'", "turns:host", "?transport=udp")
        .withMessageNotContainingAny("c.example", "north");
  }

  @Test
  void moreServersThanABrowserCanAskInTimeAreRefused() {
    assertThat(read(Map.of(SERVERS, servers(8)))).hasSize(1);
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read(Map.of(SERVERS, servers(9))))
        .withMessageContainingAll(SERVERS, "9 URLs", "at most 8");
  }

  private static String servers(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "stun:s" + i + ".example")
        .collect(Collectors.joining(","));
  }
}
