package io.github.webrtcmasking.internal.deployment.container.clash;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A config source that cannot be made yet. */
public final class UnreadySource implements ConfigSource {

  public UnreadySource() {
    throw new StackOverflowError("not before the application runs");
  }

  @Override
  public Set<String> getPropertyNames() {
    return Set.of();
  }

  @Override
  public String getValue(String name) {
    return null;
  }

  @Override
  public String getName() {
    return "unready";
  }
}
