package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.StubRequest;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

  private static final int MOST = 16 * 1024;

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json ; charset=\"UTF-8\"",
        " application/json",
      })
  void jsonIsAccepted(String type) {
    assertThat(BodyReader.check(StubRequest.post().contentType(type).build())).isEmpty();
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "",
        ";",
        "text/plain", // what a form of another site can send
        "text/plain; application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/jsonp",
        "application/problem+json",
        "text/json",
        "application/json, text/plain",
      })
  void otherTypesAreRefused(String type) {
    assertThat(BodyReader.check(StubRequest.post().contentType(type).build()))
        .contains(Refusal.UNSUPPORTED_MEDIA_TYPE);
    assertThat(BodyReader.check(StubRequest.post().build()))
        .contains(Refusal.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void announcedLengthIsRefusedBeforeReading() {
    StubRequest request = StubRequest.post().contentType("application/json");
    assertThat(BodyReader.check(request.contentLength(MOST).build())).isEmpty();
    assertThat(BodyReader.check(request.contentLength(MOST + 1).build()))
        .contains(Refusal.TOO_LARGE);
    assertThat(BodyReader.check(request.contentLength(Long.MAX_VALUE).build()))
        .contains(Refusal.TOO_LARGE);
    assertThat(BodyReader.check(request.contentLength(-1).build())).isEmpty(); // chunked
  }

  @Test
  void bodyOf16KibibytesIsReadAndOneByteMoreIsNot() throws IOException {
    assertThat(BodyReader.read(StubRequest.post().body(new byte[MOST]).build()))
        .hasValueSatisfying(body -> assertThat(body).hasSize(MOST));
    assertThat(BodyReader.read(StubRequest.post().body(new byte[MOST + 1]).build())).isEmpty();
    assertThat(BodyReader.read(StubRequest.post().body(new byte[0]).build()))
        .hasValueSatisfying(body -> assertThat(body).isEmpty());
  }

  @Test
  void bodyWithoutEndIsReadNoFurtherThanTheLimit() throws IOException {
    Endless endless = new Endless();
    assertThat(BodyReader.read(StubRequest.post().body(endless).build())).isEmpty();
    assertThat(endless.given).isEqualTo(MOST + 1);
  }

  private static final class Endless extends InputStream {
    private int given;

    @Override
    public int read() {
      given++;
      return 'x';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      given += length;
      return length;
    }
  }
}
