package io.github.webrtcmasking.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.AssessmentListener;
import io.github.webrtcmasking.IpLookup;
import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.config.MaskingConfigReader;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.event.JsonbAtFirstUse;
import io.github.webrtcmasking.internal.listener.ListenerList;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for the first visitor, and what says or reads something before. */
class VisitorPartsTest {

  @TempDir Path classes;

  @Test
  void withoutSettingsTheFirstVisitorNeedsThem() throws IOException {
    assertThat(areNeededAtStart(config(Map.of()))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "lookup.network-database,    /srv/asn.mmdb",
    "lookup.anonymizer-database, /srv/anonymizers.mmdb",
    "lookup.country-database,    /srv/countries.mmdb",
    "lookup.relay-catalogue,     /srv/relays.csv",
    "lookup.hosting-networks,    192.0.2.0/24",
    "known-egress,               office=192.0.2.7",
  })
  void networksThatTheOperatorNamesAreReadAtTheStart(String key, String value) throws IOException {
    assertThat(areNeededAtStart(config(Map.of("webrtc.masking." + key, value)))).isTrue();
  }

  @Test
  void gateKnowsItsPagesAtTheStart() throws IOException {
    MaskingConfig gate =
        config(
            Map.of(
                "webrtc.masking.gate.names", "checkout",
                "webrtc.masking.gate.checkout.path", "/checkout",
                "webrtc.masking.gate.checkout.action", "deny"));

    assertThat(areNeededAtStart(gate)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = {IpLookup.class, AssessmentListener.class})
  void whatTheApplicationBringsIsMadeAtTheStart(Class<?> service) throws IOException {
    Path named = classes.resolve("META-INF/services/" + service.getName());
    Files.createDirectories(named.getParent());
    Files.writeString(named, "com.example.Broken");

    assertThat(areNeededAtStart(config(Map.of()))).isTrue();
  }

  private static MaskingConfig config(Map<String, String> settings) {
    return MaskingConfigReader.read(SettingSource.of(settings), new SecureRandom());
  }

  private boolean areNeededAtStart(MaskingConfig config) throws IOException {
    try (URLClassLoader application =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      return VisitorParts.areNeededAtStart(
          new VisitorParts.Material(
              config,
              new ListenerList(),
              application,
              new VantageSlot(),
              JsonbAtFirstUse.ofThisJar(),
              Clock.systemUTC(),
              new SecureRandom(),
              (request, response) -> List.of()));
    }
  }
}
