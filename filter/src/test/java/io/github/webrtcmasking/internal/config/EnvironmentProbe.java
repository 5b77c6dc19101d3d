package io.github.webrtcmasking.internal.config;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the configuration on the named server and prints each setting that is asked for. See
 * EnvironmentTest.
 */
final class EnvironmentProbe {

  private EnvironmentProbe() {}

  public static void main(String[] arguments) {
    SettingSource source =
        SettingSources.of(
            new ClassLoader(EnvironmentProbe.class.getClassLoader()) {},
            arguments[0],
            Map.of(),
            SettingSource.NONE);
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
