package io.github.webrtcmasking.internal.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * MicroProfile Config as a source of settings. The servlet parameters are one of its sources: they
 * override {@code microprofile-config.properties}, and environment and system properties override
 * them. Loading this class needs the MicroProfile Config API.
 */
public final class MicroProfileSource implements SettingSource {

  /** Between microprofile-config.properties (100) and the environment (300). */
  private static final int SERVLET_PARAMETERS_ORDINAL = 101;

  /** The ordinal of the environment in the specification. */
  private static final int ENVIRONMENT_ORDINAL = 300;

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
   * @throws ConfigException if the setting for config sources cannot be obeyed
   * @throws IllegalStateException if there is an API but no implementation
   */
  public static SettingSource of(ClassLoader loader, Map<String, String> servletParameters) {
    Environment environment = new Environment(System.getenv());
    SettingSource defaults =
        new MicroProfileSource(
            builder(loader, servletParameters, environment).build(), environment);
    return switch (MaskingConfigReader.sources(defaults)) {
      case DEFAULT -> {
        OwnConfigSources.logIgnored(loader);
        yield defaults;
      }
      case DISCOVERED ->
          new MicroProfileSource(
              builder(loader, servletParameters, environment).addDiscoveredSources().build(),
              environment);
    };
  }

  private static ConfigBuilder builder(
      ClassLoader loader, Map<String, String> servletParameters, Environment environment) {
    return ConfigProviderResolver.instance()
        .getBuilder()
        .forClassLoader(loader)
        .addDefaultSources()
        .withSources(
            new ServletParameterSource(Map.copyOf(servletParameters)),
            new EnvironmentSource(environment));
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

  private record ServletParameterSource(Map<String, String> values) implements ConfigSource {
    @Override
    public int getOrdinal() {
      return SERVLET_PARAMETERS_ORDINAL;
    }

    @Override
    public Set<String> getPropertyNames() {
      return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
      return values.get(name);
    }

    @Override
    public String getName() {
      return "servlet parameters";
    }
  }

  /**
   * Finds every setting in the environment, whichever spellings the implementation knows itself.
   */
  private record EnvironmentSource(Environment environment) implements ConfigSource {
    @Override
    public int getOrdinal() {
      return ENVIRONMENT_ORDINAL;
    }

    @Override
    public Set<String> getPropertyNames() {
      return Set.of();
    }

    @Override
    public @Nullable String getValue(String name) {
      return name.startsWith(Settings.PREFIX) ? environment.find(name).orElse(null) : null;
    }

    @Override
    public String getName() {
      return "environment variables of webrtc.masking";
    }
  }
}
