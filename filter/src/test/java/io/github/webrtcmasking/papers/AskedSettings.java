package io.github.webrtcmasking.papers;

import io.github.webrtcmasking.internal.config.MaskingConfigReader;
import io.github.webrtcmasking.internal.config.SettingSource;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Settings that remember which keys the filter asks for. */
final class AskedSettings implements SettingSource {

  private final Map<String, String> settings;
  private final Set<String> asked = new TreeSet<>();

  private AskedSettings(Map<String, String> settings) {
    this.settings = settings;
  }

  /** The keys that the filter asks for when it reads these settings. */
  static Set<String> by(Map<String, String> settings) {
    AskedSettings source = new AskedSettings(settings);
    MaskingConfigReader.read(source, new SecureRandom());
    return source.asked;
  }

  @Override
  public Optional<String> find(String name) {
    asked.add(name);
    return Optional.ofNullable(settings.get(name));
  }

  @Override
  public Set<String> names() {
    return settings.keySet();
  }
}
