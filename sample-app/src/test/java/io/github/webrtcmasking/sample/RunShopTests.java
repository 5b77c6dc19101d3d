package io.github.webrtcmasking.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command that runs the shop says where it cannot, before it starts anything. */
@Tag("thorough")
class RunShopTests {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @Test
  void takenPortOfTheShopIsNamedWithItsSetting() throws Exception {
    try (ServerSocket occupant = new ServerSocket(0, 1, LOOPBACK)) {
      int port = occupant.getLocalPort();
      assertThat(run("shop.port=" + port, "proxy.port=" + FreePort.tcp()))
          .contains(
              "Port " + port + " is taken. Free it, or choose another: ./mvnw -Prun -Dshop.port=");
    }
  }

  @Test
  void takenPortOfTheProxyIsNamedWithItsSetting() throws Exception {
    try (ServerSocket occupant = new ServerSocket(0)) {
      int port = occupant.getLocalPort();
      assertThat(run("shop.port=" + FreePort.tcp(), "proxy.port=" + port))
          .contains("Port " + port + " is taken.")
          .containsPattern("-Dproxy\\.port=\\d+");
    }
  }

  @Test
  void takenUdpPortIsNamedWithItsSetting() throws Exception {
    try (DatagramSocket occupant = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0))) {
      int port = occupant.getLocalPort();
      assertThat(
              run(
                  "shop.port=" + FreePort.tcp(),
                  "proxy.port=" + FreePort.tcp(),
                  "vantage.port=" + port))
          .contains("UDP port " + port + " is taken.")
          .containsPattern("-Dvantage\\.port=\\d+");
    }
  }

  @Test
  void onePortForBothIsTold() throws Exception {
    int port = FreePort.tcp();
    assertThat(run("shop.port=" + port, "proxy.port=" + port))
        .contains("shop.port and proxy.port are both " + port)
        .containsPattern("-Dproxy\\.port=\\d+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.port=http", "proxy.port=0", "vantage.port=65536"})
  void whatIsNoPortIsTold(String setting) throws Exception {
    String[] pair = setting.split("=", 2);
    assertThat(run(setting)).contains(pair[0] + " must be 1 to 65535: " + pair[1]);
  }

  @Test
  void portThatBrowsersDoNotSendToIsTold() throws Exception {
    assertThat(run("vantage.port=22"))
        .contains("vantage.port must be 53, 80, 443 or 1024 to 65535: 22");
  }

  /** It ends by itself with status 1; what it says. */
  private static String run(String... settings) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String setting : settings) {
      command.add("-D" + setting);
    }
    command.add("src/run/java/RunShop.java");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(said).doesNotContain("Exception");
      return said;
    } finally {
      process.destroyForcibly();
    }
  }
}
