package io.github.webrtcmasking.internal.config;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the configuration and prints each setting that is asked for. See EnvironmentTest. */
final class EnvironmentProbe {

  private EnvironmentProbe() {}

  public static void main(String[] arguments) {
    SettingSource source =
        MicroProfileSource.of(
            EnvironmentProbe.class.getClassLoader(), Map.of(), SettingSource.NONE);
    try {
      MaskingConfigReader.read(new Printing(source), new SecureRandom());
    } catch (ConfigException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }

  private record Printing(SettingSource source) implements SettingSource {

    @Override
    public Optional<String> find(String name) {
      Optional<String> text = source.find(name);
      System.out.println(name + "=" + text.orElse(""));
      return text;
    }

    @Override
    public Set<String> names() {
      return source.names();
    }

    @Override
    public Environment environment() {
      return source.environment();
    }
  }
}
