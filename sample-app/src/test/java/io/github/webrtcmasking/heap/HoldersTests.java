package io.github.webrtcmasking.heap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the heap of the test itself. */
class HoldersTests {

  private static final List<Object> KEPT = new ArrayList<>();

  /** Loaded once more, by a loader of its own. */
  static final class Application {}

  @TempDir private Path folder;

  @Test
  void wayToAClassLoaderIsFound() throws Exception {
    WeakReference<Class<?>> application = new WeakReference<>(load());
    KEPT.add(application.get());

    assertThat(ways())
        .anyMatch(
            way ->
                way.startsWith("java.net.URLClassLoader < class " + Application.class.getName())
                    && way.contains(" < class " + HoldersTests.class.getName()));

    KEPT.clear();
    System.gc();
    assertThat(ways()).noneMatch(way -> way.startsWith("java.net.URLClassLoader < "));
    assertThat(application.get()).isNull();
  }

  private static Class<?> load() throws ClassNotFoundException {
    URL[] place = {Application.class.getProtectionDomain().getCodeSource().getLocation()};
    return new URLClassLoader(place, null).loadClass(Application.class.getName());
  }

  private Iterable<String> ways() throws IOException {
    Path dump = folder.resolve(KEPT.size() + ".hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), true);
    return new Holders(HeapFile.read(dump)).of(Application.class.getName());
  }
}
