package io.github.webrtcmasking.internal.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.testing.Addresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelConnectionsTest {

  private static final String LINE =
      "   3: 0100007F:1F90 0702000A:%04X 01 0:0 00:0 0 0 0 1598 1 0 %d 4 30 10 -1%n";
  private static final IpAddress PEER = Addresses.ip("10.0.2.7");
  private static final int PORT = 8080;

  @TempDir Path folder;
  private long now = Long.MAX_VALUE - 10; // overflows soon

  @Test
  void connectionOfThisMachineIsFound() throws IOException {
    assumeThat(Path.of("/proc/self/net/tcp")).as("only Linux tells").exists();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 1, loopback);
        Socket client = new Socket(loopback, server.getLocalPort());
        Socket accepted = server.accept()) {
      client.getOutputStream().write(1);
      assertThat(accepted.getInputStream().read()).isEqualTo(1);

      KernelConnections connections = new KernelConnections();
      assertThat(
              connections.find(
                  server.getLocalPort(), IpAddress.of(loopback), client.getLocalPort()))
          .hasValueSatisfying(most -> assertThat(most).isLessThan(Duration.ofMillis(900)));
      assertThat(connections.find(server.getLocalPort(), IpAddress.of(loopback), 1)).isEmpty();
      assertThat(connections.find(client.getLocalPort(), PEER, server.getLocalPort())).isEmpty();
    }
  }

  @Test
  void allShareOneReadingForASecond() throws IOException {
    KernelConnections connections = new KernelConnections(folder, () -> now);
    write(LINE.formatted(5000, 25));
    assertThat(connections.find(PORT, PEER, 5000)).isPresent();

    write(LINE.formatted(5001, 25));
    now += 999_999_999;
    assertThat(connections.find(PORT, PEER, 5000)).isPresent();
    assertThat(connections.find(PORT, PEER, 5001)).isEmpty();

    now += 1;
    assertThat(connections.find(PORT, PEER, 5000)).isEmpty();
    assertThat(connections.find(PORT, PEER, 5001)).isPresent();
  }

  @Test
  void slowReadingIsGoodForLonger() throws IOException {
    write(LINE.formatted(5000, 25));
    KernelConnections connections =
        new KernelConnections(
            folder,
            () -> {
              now += 400_000_000; // each look at the clock
              return now;
            });
    assertThat(connections.find(PORT, PEER, 5000)).isPresent();
    write(LINE.formatted(5001, 25));

    now += 6_000_000_000L; // less than twenty times 0.4 s
    assertThat(connections.find(PORT, PEER, 5001)).isEmpty();
    now += 2_000_000_000L;
    assertThat(connections.find(PORT, PEER, 5001)).isPresent();
  }

  @Test
  void numberOfConnectionsIsBounded() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < KernelConnections.MOST + 10; i++) {
      lines.append(LINE.formatted(i & 0xffff, 25).replace("0702000A", "%08X".formatted(i)));
    }
    Files.writeString(folder.resolve("tcp"), lines);
    KernelConnections connections = new KernelConnections(folder, () -> now);

    assertThat(connections.find(PORT, Addresses.ip("0.0.0.0"), 0)).isPresent();
    assertThat(connections.find(PORT, PEER, 5000)).isEmpty();
  }

  @Test
  void systemThatTellsNothingKnowsNothing() throws IOException {
    assertThat(new KernelConnections(folder, () -> now).find(PORT, PEER, 5000)).isEmpty();
    write("\0\1\2 not what was expected \uD83D\uDE00");
    assertThat(new KernelConnections(folder, () -> now).find(PORT, PEER, 5000)).isEmpty();
  }

  private void write(String lines) throws IOException {
    Files.writeString(folder.resolve("tcp"), lines);
  }
}
