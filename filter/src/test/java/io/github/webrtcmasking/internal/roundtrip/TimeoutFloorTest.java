package io.github.webrtcmasking.internal.roundtrip;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeoutFloorTest {

  @TempDir Path folder;

  /** Linux gives the whole setting to the first read only, however short that is. */
  @Test
  void floorOfThisMachineIsWhole() throws Exception {
    Path setting = Path.of("/proc/sys/net/ipv4/tcp_rto_min_us");
    assumeThat(setting).as("Linux since 6.11").exists();
    Process cat = new ProcessBuilder("cat", setting.toString()).start();
    String micros = new String(cat.getInputStream().readAllBytes(), US_ASCII).trim();

    assertThat(TimeoutFloor.read()).isEqualTo(Duration.ofNanos(Long.parseLong(micros) * 1000));
  }

  @ParameterizedTest(name = "{0}: {1} ms")
  @CsvSource({"200000, 200", "5000, 5", "0, 200", "-1, 200", "much, 200", "'', 200"})
  void whatIsNoFloorIsTheUsualOne(String text, long millis) throws IOException {
    Path setting = Files.writeString(folder.resolve("setting"), text + "\n");

    assertThat(TimeoutFloor.read(setting)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void missingSettingIsTheUsualOne() {
    assertThat(TimeoutFloor.read(folder.resolve("none"))).isEqualTo(Duration.ofMillis(200));
  }
}
