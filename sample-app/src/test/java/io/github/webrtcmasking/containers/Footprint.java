package io.github.webrtcmasking.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/**
 * What a server needs when everything that can be collected is collected.
 *
 * @param heap bytes
 * @param metaspace bytes
 * @param threads of the server and of ours
 * @param files all that it has open, sockets included
 */
record Footprint(long heap, long metaspace, int threads, long files) {

  private static final int COLLECTIONS = 4;

  static Footprint of(long pid) throws Exception {
    Footprint now = Management.ask(pid, Footprint::read);
    return new Footprint(now.heap, now.metaspace, now.threads, files(pid));
  }

  private static Footprint read(MBeanServerConnection beans) throws Exception {
    ObjectName memory = new ObjectName("java.lang:type=Memory");
    for (int i = 0; i < COLLECTIONS; i++) {
      beans.invoke(memory, "gc", null, null);
    }
    return new Footprint(
        used(beans.getAttribute(memory, "HeapMemoryUsage")),
        used(
            beans.getAttribute(
                new ObjectName("java.lang:type=MemoryPool,name=Metaspace"), "Usage")),
        (Integer) beans.getAttribute(new ObjectName("java.lang:type=Threading"), "ThreadCount"),
        0);
  }

  private static long used(Object usage) {
    return (Long) ((CompositeData) usage).get("used");
  }

  private static long files(long pid) throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return open.count();
    }
  }
}
