package io.github.webrtcmasking.internal.deployment.container.clash;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A config source that moves the endpoints. */
public final class ReadySource implements ConfigSource {

  private static final String KEY = "webrtc.masking.path";

  @Override
  public Set<String> getPropertyNames() {
    return Set.of(KEY);
  }

  @Override
  public String getValue(String name) {
    return name.equals(KEY) ? "/discovered" : null;
  }

  @Override
  public String getName() {
    return "ready";
  }
}
