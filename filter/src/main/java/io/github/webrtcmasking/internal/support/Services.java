package io.github.webrtcmasking.internal.support;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Loads the services that an application provides. */
public final class Services {

  /** More than anybody needs; stops a loader whose list never ends. */
  private static final int MOST = 16;

  private Services() {}

  /** Whether the application has a file that names such services. */
  public static boolean areNamed(Class<?> type, ClassLoader application) {
    return application.getResource("META-INF/services/" + type.getName()) != null;
  }

  /**
   * The services that can be created.
   *
   * @param failed told of each that cannot
   */
  public static <T> List<T> of(Class<T> type, ClassLoader application, Consumer<Throwable> failed) {
    List<T> found = new ArrayList<>();
    Iterator<T> services = ServiceLoader.load(type, application).iterator();
    for (int i = 0; i < MOST; i++) {
      try {
        if (!services.hasNext()) {
          break;
        }
        found.add(services.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        failed.accept(e);
      }
    }
    return List.copyOf(found);
  }
}
