package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.support.Descriptors;
import io.github.webrtcmasking.internal.support.Product;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.Collections;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why the filter cannot start, in one sentence that names the class and its jar. */
final class StartObstacle {

  private static final int MOST_CAUSES = 16;
  private static final int LONGEST_MESSAGE = 300;

  private static final Pattern CLASS_NAME = Pattern.compile("\\w+(?:[./][\\w$]++)++");

  /** A class, and for some servers by which part of them it is missed. */
  private static final Pattern MISSING =
      Pattern.compile(
          "([\\w$]++(?:[./][\\w$]++)*+)(?: (?:from|not found by|cannot be found by) .*)?");

  private final ClassLoader loader;

  private StartObstacle(ClassLoader loader) {
    this.loader = loader;
  }

  /** Explains the failure, with the help of the classes that the loader finds. */
  static String of(Throwable failure, ClassLoader loader) {
    try {
      return new StartObstacle(loader).sentence(failure);
    } catch (RuntimeException | LinkageError e) {
      return failure.getClass().getName();
    }
  }

  private String sentence(Throwable failure) {
    Throwable root = failure;
    for (int i = 0; i < MOST_CAUSES && root.getCause() != null; i++) {
      if (root instanceof ServiceConfigurationError service) {
        return ofService(service);
      }
      root = root.getCause();
    }
    if (root instanceof ServiceConfigurationError service) {
      return ofService(service);
    }
    String message = message(root);
    Matcher named = MISSING.matcher(message);
    if (isMissingClass(root) && named.matches()) {
      String missing = named.group(1).replace('/', '.');
      return "the class " + missing + " is missing" + neededBy(root) + Library.hint(missing);
    }
    if (root instanceof LinkageError || root instanceof ClassCastException) {
      Optional<Class<?>> type = clashing(message);
      return type.map(each -> "the class " + each.getName() + from(each) + " does not fit: ")
              .orElse("")
          + named(root, message)
          + type.map(each -> Library.hint(each.getName())).orElse("");
    }
    return named(root, message)
        + thrownIn(root).map(type -> " in " + type.getName() + from(type)).orElse("")
        + thrownIn(root).map(type -> Library.hint(type.getName())).orElse("");
  }

  private static boolean isMissingClass(Throwable root) {
    return root instanceof NoClassDefFoundError || root instanceof ClassNotFoundException;
  }

  private static String named(Throwable root, String message) {
    String name = root.getClass().getName();
    return message.isEmpty() ? name : name + ": " + message;
  }

  private static String message(Throwable thrown) {
    String message = thrown.getMessage() == null ? "" : thrown.getMessage().strip();
    String line = message.lines().findFirst().orElse("");
    return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
  }

  /** For example {@code a.b.Service: Provider c.d.Missing not found}. */
  private String ofService(ServiceConfigurationError error) {
    String message = message(error);
    String service = message.split(":", 2)[0];
    String provider =
        CLASS_NAME
            .matcher(message.substring(service.length()))
            .results()
            .map(found -> found.group())
            .findFirst()
            .orElse(service);
    Throwable cause = error.getCause();
    return "the service file of "
        + message
        + fileNaming(provider, "META-INF/services/" + service)
            .map(jar -> " (" + jar + ")")
            .orElse("")
        + (cause == null ? "" : ", because of " + named(cause, message(cause)))
        + (service.contains(".ConfigSource") ? "" : Library.hint(service)); // the application's
  }

  private Optional<String> fileNaming(String provider, String file) {
    try {
      for (URL url : Collections.list(loader.getResources(file))) {
        try (InputStream in = Descriptors.open(url)) {
          if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(provider)) {
            return Optional.of(CodeLocations.name(url, file));
          }
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private String neededBy(Throwable root) {
    return thrownIn(root)
        .flatMap(StartObstacle::source)
        .map(jar -> " (needed by " + jar + ")")
        .orElse("");
  }

  /** The innermost class on the stack that is neither part of the platform nor a class loader. */
  private Optional<Class<?>> thrownIn(Throwable root) {
    for (StackTraceElement frame : root.getStackTrace()) {
      Optional<Class<?>> type = find(frame.getClassName());
      if (type.isPresent()
          && source(type.get()).isPresent()
          && !ClassLoader.class.isAssignableFrom(type.get())) {
        return type;
      }
    }
    return Optional.empty();
  }

  /** The first class named in the message that exists and is not part of the platform. */
  private Optional<Class<?>> clashing(String message) {
    Matcher names = CLASS_NAME.matcher(message);
    while (names.find()) {
      String name = names.group().replace('/', '.');
      Optional<Class<?>> type = find(name);
      if (type.isEmpty()) { // The last part is a method or a field.
        type = find(name.substring(0, name.lastIndexOf('.')));
      }
      if (type.isPresent() && source(type.get()).isPresent()) {
        return type;
      }
    }
    return Optional.empty();
  }

  private Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static String from(Class<?> type) {
    return source(type).map(jar -> " (from " + jar + ")").orElse("");
  }

  private static Optional<String> source(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null
        ? Optional.empty()
        : Optional.of(CodeLocations.name(source.getLocation(), ""));
  }

  /**
   * The libraries that servers or applications provide, by what their classes' names begin with.
   */
  private enum Library {
    JSONB("jakarta.json", "JSON-B"),
    YASSON("org.eclipse.yasson", "JSON-B"),
    PARSSON("org.eclipse.parsson", "JSON-P");

    private final String prefix;
    private final String name;

    Library(String prefix, String name) {
      this.prefix = prefix;
      this.name = name;
    }

    static String hint(String type) {
      for (Library each : values()) {
        if (type.startsWith(each.prefix)) {
          return "; "
              + Product.STANDALONE_JAR
              + " brings "
              + each.name
              + " with it: take it in place of this jar";
        }
      }
      return "";
    }
  }
}
