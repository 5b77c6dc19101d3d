package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.support.Loggers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The MicroProfile Config of the server, or where that is wanted the application's. It is reached
 * by reflection, because most servers have none.
 */
final class ServerConfig implements SettingSource {

  private static final Logger LOG = Loggers.of(ServerConfig.class);

  private static final String API = "org.eclipse.microprofile.config.";

  /**
   * What the servers say of themselves that bring no MicroProfile Config. One in their {@code lib}
   * is a library: it reads what we read ourselves.
   */
  private static final List<String> WITHOUT = List.of("Apache Tomcat/", "jetty/");

  private final Object config;
  private final Method value;
  private final Method names;
  private final Environment environment;

  private ServerConfig(Object config, Environment environment) throws ReflectiveOperationException {
    Class<?> type = api("Config", config);
    this.config = config;
    this.value = type.getMethod("getOptionalValue", String.class, Class.class);
    this.names = type.getMethod("getPropertyNames");
    this.environment = environment;
  }

  /** Whether the server, as its servlet context names it, has no MicroProfile Config of its own. */
  static boolean bringsNone(String serverInfo) {
    for (String name : WITHOUT) {
      if (serverInfo.startsWith(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The settings as the server's MicroProfile Config has them, with the added sources. Empty if
   * there is none, if it cannot be used, or if it is the application's own: that one may wait for
   * what the application sets up first, and is asked only where its sources are. Then what it
   * throws is thrown, because without these sources the settings are not the ones that are meant.
   */
  static Optional<SettingSource> of(
      ClassLoader application,
      ConfigSources sources,
      List<RankedSource> added,
      Environment environment) {
    try {
      Class<?> resolver = Class.forName(API + "spi.ConfigProviderResolver", true, application);
      if (resolver.getClassLoader() == application && sources == ConfigSources.DEFAULT) {
        return Optional.empty();
      }
      Object instance = resolver.getMethod("instance").invoke(null);
      Object builder = resolver.getMethod("getBuilder").invoke(instance);
      return Optional.of(
          new ServerConfig(build(builder, application, sources, added), environment));
    } catch (ClassNotFoundException e) {
      return missing(sources);
    } catch (InvocationTargetException e) {
      return unusable(sources, e.getCause());
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return unusable(sources, e);
    }
  }

  private static Optional<SettingSource> missing(ConfigSources sources) {
    if (sources == ConfigSources.DISCOVERED) {
      LOG.log(
          Level.WARNING,
          "webrtc.masking.config-sources=discovered does nothing: neither the server nor the"
              + " application has MicroProfile Config");
    }
    return Optional.empty();
  }

  private static Optional<SettingSource> unusable(
      ConfigSources sources, @Nullable Throwable reason) {
    if (sources == ConfigSources.DISCOVERED) {
      throw thrown(reason);
    }
    LOG.log(
        Level.WARNING,
        "What only the server''s MicroProfile Config knows is not set, because it cannot be asked:"
            + " {0}",
        String.valueOf(reason));
    return Optional.empty();
  }

  private static Object build(
      Object builder, ClassLoader application, ConfigSources sources, List<RankedSource> added)
      throws ReflectiveOperationException {
    Class<?> type = api("spi.ConfigBuilder", builder);
    Class<?> source = api("spi.ConfigSource", builder);
    Object array = Array.newInstance(source, added.size());
    for (int i = 0; i < added.size(); i++) {
      Array.set(array, i, proxy(source, added.get(i)));
    }
    type.getMethod("forClassLoader", ClassLoader.class).invoke(builder, application);
    type.getMethod("addDefaultSources").invoke(builder);
    type.getMethod("withSources", array.getClass()).invoke(builder, array);
    if (sources == ConfigSources.DISCOVERED) {
      type.getMethod("addDiscoveredSources").invoke(builder);
    }
    return type.getMethod("build").invoke(builder);
  }

  /** The class of the API that an object's class uses. */
  private static Class<?> api(String name, Object user) throws ClassNotFoundException {
    return Class.forName(API + name, false, user.getClass().getClassLoader());
  }

  private static Object proxy(Class<?> source, RankedSource added) {
    return Proxy.newProxyInstance(
        source.getClassLoader(),
        new Class<?>[] {source},
        (self, method, arguments) -> answer(self, method.getName(), arguments, added));
  }

  private static @Nullable Object answer(
      Object self, String method, Object @Nullable [] arguments, RankedSource added) {
    Object argument = arguments == null ? null : arguments[0];
    return switch (method) {
      case "getOrdinal" -> added.ordinal();
      case "getName", "toString" -> added.name();
      case "getPropertyNames" -> added.values().names();
      case "getProperties" -> added.values().all();
      case "getValue" -> added.values().find(String.valueOf(argument)).orElse(null);
      case "hashCode" -> System.identityHashCode(self);
      case "equals" -> self == argument;
      default -> throw new UnsupportedOperationException(method);
    };
  }

  @Override
  public Optional<String> find(String name) {
    return asked(value, name, String.class) instanceof Optional<?> found
        ? found.map(String::valueOf)
        : Optional.empty();
  }

  @Override
  public Set<String> names() {
    Set<String> all = new TreeSet<>();
    if (asked(names) instanceof Iterable<?> listed) {
      listed.forEach(name -> all.add(String.valueOf(name)));
    }
    return all;
  }

  @Override
  public Environment environment() {
    return environment;
  }

  private @Nullable Object asked(Method method, Object... arguments) {
    try {
      return method.invoke(config, arguments);
    } catch (InvocationTargetException e) {
      throw thrown(e.getCause()); // a value that cannot be expanded is told to the operator
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException thrown(@Nullable Throwable reason) {
    if (reason instanceof Error error) {
      throw error;
    }
    return reason instanceof RuntimeException failure ? failure : new IllegalStateException(reason);
  }
}
