package io.github.webrtcmasking.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What real browsers said, from {@code src/test/resources/captured}. */
public final class Captured {

  private Captured() {}

  public static String text(String name) {
    try (InputStream in = Captured.class.getResourceAsStream("/captured/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
