package io.github.webrtcmasking.internal.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All places of an application's settings. They are those of MicroProfile Config, in one order on
 * every server: system properties, and after them the environment, override every other source,
 * those of the server too, which stand above them on some servers only; servlet parameters override
 * {@code microprofile-config.properties}.
 *
 * <p>We read them ourselves, because at the start of a server that has no MicroProfile Config an
 * implementation of it costs more than all else that the filter does there. Where the server has
 * one, that one is asked, because it may know more.
 */
public final class SettingSources {

  /** Between microprofile-config.properties (100) and the environment (300). */
  private static final int SERVLET_PARAMETERS_ORDINAL = ConfigFiles.DEFAULT_ORDINAL + 1;

  /** Open Liberty's own variables have 500, which elsewhere no source of a server reaches. */
  private static final int SYSTEM_PROPERTIES_ORDINAL = Integer.MAX_VALUE;

  private static final int ENVIRONMENT_ORDINAL = SYSTEM_PROPERTIES_ORDINAL - 1;

  private SettingSources() {}

  /**
   * The settings as the application of the class loader sees them. Its own config sources are
   * created only if another source asks for it, because they may need things that the application
   * has not set up yet.
   *
   * @param serverInfo as the servlet context says it
   * @param first counts before all others
   * @throws ConfigException if the setting for config sources cannot be obeyed
   * @throws IllegalStateException if a file cannot be read
   */
  public static SettingSource of(
      ClassLoader loader,
      String serverInfo,
      Map<String, String> servletParameters,
      SettingSource first) {
    return first.before(others(first, loader, serverInfo, servletParameters));
  }

  private static SettingSource others(
      SettingSource first,
      ClassLoader loader,
      String serverInfo,
      Map<String, String> servletParameters) {
    Environment environment = new Environment(System.getenv());
    List<RankedSource> added = added(environment, servletParameters);
    SettingSource defaults =
        ServerConfig.bringsNone(serverInfo)
            ? own(loader, added, environment)
            : ServerConfig.of(loader, ConfigSources.DEFAULT, added, environment)
                .orElseGet(() -> own(loader, added, environment));
    if (MaskingConfigReader.sources(first.before(defaults)) == ConfigSources.DISCOVERED) {
      return ServerConfig.of(loader, ConfigSources.DISCOVERED, added, environment).orElse(defaults);
    }
    OwnConfigSources.logIgnored(loader);
    return defaults;
  }

  /** What we read ourselves, whether there is a MicroProfile Config or not. */
  private static List<RankedSource> added(
      Environment environment, Map<String, String> servletParameters) {
    return List.of(
        new RankedSource(
            "system properties of webrtc.masking",
            SYSTEM_PROPERTIES_ORDINAL,
            new SystemProperties()),
        new RankedSource(
            "environment variables of webrtc.masking", ENVIRONMENT_ORDINAL, environment),
        new RankedSource(
            "servlet parameters", SERVLET_PARAMETERS_ORDINAL, SettingSource.of(servletParameters)));
  }

  private static SettingSource own(
      ClassLoader loader, List<RankedSource> added, Environment environment) {
    List<RankedSource> all = new ArrayList<>(added);
    all.addAll(ConfigFiles.of(loader));
    return new RankedSources(all, environment);
  }

  /** Our settings among the system properties. */
  private static final class SystemProperties implements SettingSource {

    @Override
    public Optional<String> find(String name) {
      return name.startsWith(Settings.PREFIX)
          ? Optional.ofNullable(System.getProperty(name))
          : Optional.empty();
    }

    @Override
    public Set<String> names() {
      Set<String> names = new TreeSet<>();
      for (String name : System.getProperties().stringPropertyNames()) {
        if (name.startsWith(Settings.PREFIX)) {
          names.add(name);
        }
      }
      return names;
    }
  }
}
