package io.github.webrtcmasking.internal.vantage.standalone;

import io.github.webrtcmasking.internal.support.UsageException;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of the standalone vantage. They come from the environment or a file, never from the
 * command line, which every user of the machine can read.
 */
public final class Secrets {

  /** The environment variable that is read for the applications' setting, too. */
  public static final String CURRENT = "WEBRTC_MASKING_VANTAGE_SECRET";

  /** The one of before, while it changes. */
  public static final String PREVIOUS = "WEBRTC_MASKING_VANTAGE_PREVIOUS_SECRET";

  private final Map<String, String> environment;

  Secrets(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The keys in force.
   *
   * @throws UsageException if there is no good secret; the message says how to make one
   */
  KeyRing keys(Optional<String> file) throws UsageException {
    String current = file.isPresent() ? read(file.get()) : environment.getOrDefault(CURRENT, "");
    if (current.isBlank()) {
      throw new UsageException(
          "a vantage of its own needs the secret of the applications that it works for, in "
              + CURRENT
              + " or with --secret-file; the command 'secret' makes one");
    }
    KeyRing keys = KeyRing.of(derive(current));
    String previous = environment.getOrDefault(PREVIOUS, "");
    return previous.isBlank() ? keys : keys.withPrevious(derive(previous));
  }

  private static String read(String file) throws UsageException {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException | RuntimeException e) {
      throw new UsageException("--secret-file cannot be read: " + file);
    }
  }

  private static VantageKeys derive(String text) throws UsageException {
    try {
      return VantageKeys.derive(VantageSecret.parse(text));
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage() + "; the command 'secret' makes one");
    }
  }
}
