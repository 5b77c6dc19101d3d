package io.github.webrtcmasking.internal.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * MicroProfile Config as a source of settings. The servlet parameters are one of its sources: they
 * override {@code microprofile-config.properties}. System properties, and after them the
 * environment, override every other source, those of the server too, which stand above them on some
 * servers only. Loading this class needs the MicroProfile Config API.
 */
public final class MicroProfileSource implements SettingSource {

  /** Between microprofile-config.properties (100) and the environment (300). */
  private static final int SERVLET_PARAMETERS_ORDINAL = 101;

  /** Open Liberty's own variables have 500, which elsewhere no source of a server reaches. */
  private static final int SYSTEM_PROPERTIES_ORDINAL = Integer.MAX_VALUE;

  private static final int ENVIRONMENT_ORDINAL = SYSTEM_PROPERTIES_ORDINAL - 1;

  private final Config config;
  private final Environment environment;

  private MicroProfileSource(Config config, Environment environment) {
    this.config = config;
    this.environment = environment;
  }

  /**
   * The settings as the application of the class loader sees them. Its own config sources are
   * created only if another source asks for it, because they may need things that the application
   * has not set up yet.
   *
   * <p>The standalone jar asks its own copy of MicroProfile Config, and the server's where there is
   * one: then what the server alone knows counts as well.
   *
   * @param first counts before all others
   * @throws ConfigException if the setting for config sources cannot be obeyed
   * @throws IllegalStateException if there is an API but no implementation
   */
  public static SettingSource of(
      ClassLoader loader, Map<String, String> servletParameters, SettingSource first) {
    return first.before(others(first, loader, servletParameters));
  }

  private static SettingSource others(
      SettingSource first, ClassLoader loader, Map<String, String> servletParameters) {
    Environment environment = new Environment(System.getenv());
    List<AddedSource> added =
        List.of(
            new AddedSource(
                "servlet parameters",
                SERVLET_PARAMETERS_ORDINAL,
                SettingSource.of(servletParameters)),
            new AddedSource(
                "environment variables of webrtc.masking",
                ENVIRONMENT_ORDINAL,
                unlisted(environment::find)),
            new AddedSource(
                "system properties of webrtc.masking",
                SYSTEM_PROPERTIES_ORDINAL,
                unlisted(name -> Optional.ofNullable(System.getProperty(name)))));
    SettingSource defaults = new MicroProfileSource(builder(loader, added).build(), environment);
    ConfigSources sources = MaskingConfigReader.sources(first.before(defaults));
    if (sources == ConfigSources.DEFAULT) {
      OwnConfigSources.logIgnored(loader);
    }
    if (!ServerConfig.isApi(Config.class)) {
      return ServerConfig.of(loader, sources, added, environment).orElse(defaults);
    }
    return switch (sources) {
      case DEFAULT -> defaults;
      case DISCOVERED ->
          new MicroProfileSource(
              builder(loader, added).addDiscoveredSources().build(), environment);
    };
  }

  private static ConfigBuilder builder(ClassLoader loader, List<AddedSource> added) {
    return ConfigProviderResolver.instance()
        .getBuilder()
        .forClassLoader(loader)
        .addDefaultSources()
        .withSources(added.stream().map(Source::new).toArray(ConfigSource[]::new));
  }

  /** Our settings in a place that MicroProfile Config lists itself, as far as it can. */
  private static SettingSource unlisted(Function<String, Optional<String>> place) {
    return new SettingSource() {
      @Override
      public Optional<String> find(String name) {
        return name.startsWith(Settings.PREFIX) ? place.apply(name) : Optional.empty();
      }

      @Override
      public Set<String> names() {
        return Set.of();
      }
    };
  }

  // Reads texts only, because a converter's message would not say what is allowed.
  @Override
  public Optional<String> find(String name) {
    return config.getOptionalValue(name, String.class);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    config.getPropertyNames().forEach(names::add);
    return names;
  }

  @Override
  public Environment environment() {
    return environment;
  }

  /** As MicroProfile Config asks for it. */
  private record Source(AddedSource added) implements ConfigSource {
    @Override
    public int getOrdinal() {
      return added.ordinal();
    }

    @Override
    public Set<String> getPropertyNames() {
      return added.values().names();
    }

    /** MicroProfile Config 1 has no method for the names alone. */
    @Override
    public Map<String, String> getProperties() {
      return added.values().all();
    }

    @Override
    public @Nullable String getValue(String name) {
      return added.values().find(name).orElse(null);
    }

    @Override
    public String getName() {
      return added.name();
    }
  }
}
