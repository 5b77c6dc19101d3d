package io.github.webrtcmasking.internal.springboot;

import io.github.webrtcmasking.internal.config.SettingSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings in Spring's environment, in every spelling that Spring Boot knows. Used by one
 * thread.
 */
final class SpringSettings implements SettingSource {

  private static final ConfigurationPropertyName PREFIX =
      ConfigurationPropertyName.of("webrtc.masking");

  /** Whose value {@code off} is {@code false} by the time that YAML is read. */
  private static final Set<String> SWITCHED_OFF = Set.of("self-check", "shield.mode");

  /** Of Spring's property sources, those whose names the other sources of settings have as well. */
  private static final Set<String> LISTED_ELSEWHERE =
      Set.of(
          StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
          StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
          "servletContextInitParams",
          "servletConfigInitParams");

  private final Iterable<ConfigurationPropertySource> sources;
  private final Binder binder;
  private final Map<ConfigurationPropertyName, String> asked = new HashMap<>();

  SpringSettings(Environment environment) {
    this.sources = ConfigurationPropertySources.get(environment);
    this.binder = Binder.get(environment);
  }

  @Override
  public Optional<String> find(String name) {
    ConfigurationPropertyName key = ConfigurationPropertyName.adapt(name, '.');
    asked.put(key, name);
    Optional<String> text =
        Optional.ofNullable(binder.bind(key, Bindable.of(String.class)).orElse(null));
    return text.isPresent()
        ? text.map(value -> isSwitch(name) && value.equals("false") ? "off" : value)
        : list(key);
  }

  private static boolean isSwitch(String name) {
    return SWITCHED_OFF.contains(name.substring(PREFIX.toString().length() + 1));
  }

  /** A list as YAML writes it. */
  private Optional<String> list(ConfigurationPropertyName key) {
    return Optional.ofNullable(binder.bind(key, Bindable.listOf(String.class)).orElse(null))
        .map((List<String> entries) -> String.join(",", entries));
  }

  /** The names that only Spring has. */
  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (ConfigurationPropertySource source : sources) {
      if (source instanceof IterableConfigurationPropertySource listed
          && !isListedElsewhere(source)) {
        listed.stream().filter(PREFIX::isAncestorOf).forEach(each -> names.add(name(each)));
      }
    }
    return names;
  }

  private static boolean isListedElsewhere(ConfigurationPropertySource source) {
    return source.getUnderlyingSource() instanceof PropertySource<?> underlying
        && LISTED_ELSEWHERE.contains(underlying.getName());
  }

  private String name(ConfigurationPropertyName set) {
    ConfigurationPropertyName name = whole(set);
    return asked.getOrDefault(name, name.toString());
  }

  /** The name of the list of which this is an entry. */
  private static ConfigurationPropertyName whole(ConfigurationPropertyName name) {
    return name.isLastElementIndexed() ? name.getParent() : name;
  }

  /** Such as {@code webrtc.masking.trustedProxies} and {@code WEBRTC_MASKING_TRUSTEDPROXIES_0_}. */
  @Override
  public boolean isSpelling(String name) {
    String dotted =
        name.indexOf('.') < 0
            ? name.toLowerCase(Locale.ROOT).replaceFirst("_[0-9]+_?$", "").replace('_', '.')
            : name;
    return asked.containsKey(whole(ConfigurationPropertyName.adapt(dotted, '.')));
  }
}
