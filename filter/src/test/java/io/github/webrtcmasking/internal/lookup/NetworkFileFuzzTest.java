package io.github.webrtcmasking.internal.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.internal.lookup.files.FileContent;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkList;
import io.github.webrtcmasking.testing.Addresses;
import io.github.webrtcmasking.testing.fuzz.FuzzedFile;
import io.github.webrtcmasking.testing.fuzz.Growth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Any file of networks is read or refused, and one good line more is always found. */
class NetworkFileFuzzTest {

  private static final byte[] MORE = {'\n', '1', '9', '2', '.', '0', '.', '2', '.', '7', '\n'};

  @FuzzTest(maxDuration = "10m")
  void everyFileIsReadOrRefused(byte[] input) {
    read(input);
    byte[] longer = Arrays.copyOf(input, input.length + MORE.length);
    System.arraycopy(MORE, 0, longer, input.length, MORE.length);
    assertThat(read(longer).holds(Addresses.ip("192.0.2.7"), 0)).isTrue();
    Growth.isLinear(input, NetworkFileFuzzTest::read);
  }

  private static NetworkList read(byte[] content) {
    try {
      return FuzzedFile.of(content, file -> list(NetworkFile.read(file)));
    } catch (UncheckedIOException refused) {
      return NetworkList.EMPTY;
    }
  }

  private static NetworkList list(FileContent<NetworkList> content) throws IOException {
    assertThat(content.summary()).isNotBlank();
    return content.value();
  }
}
