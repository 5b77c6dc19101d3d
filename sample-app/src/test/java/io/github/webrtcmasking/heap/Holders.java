package io.github.webrtcmasking.heap;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who keeps class loaders: for each, the shortest way from a root, without soft, weak and phantom
 * references.
 */
public final class Holders {

  private static final String REFERENCE = "java.lang.ref.Reference";
  private static final int REFERENCE_TYPE = 2;

  private final HeapFile heap;
  private final Map<Long, Long> reachedFrom = new HashMap<>();

  /** Of one heap. */
  public Holders(HeapFile heap) {
    this.heap = heap;
    Deque<Long> waiting = new ArrayDeque<>();
    heap.roots.keySet().forEach(root -> reach(root, 0, waiting));
    while (!waiting.isEmpty()) {
      long object = waiting.remove();
      for (long each : knownBy(object)) {
        reach(each, object, waiting);
      }
      reach(heap.typeOf.getOrDefault(object, 0L), object, waiting);
    }
  }

  private void reach(long object, long from, Deque<Long> waiting) {
    if (object != 0 && reachedFrom.putIfAbsent(object, from) == null) {
      waiting.add(object);
    }
  }

  private long[] knownBy(long object) {
    byte[] values = heap.values.get(object);
    if (values == null) {
      return heap.known.getOrDefault(object, new long[0]);
    }
    List<Long> found = new ArrayList<>();
    ByteBuffer fields = ByteBuffer.wrap(values);
    long type = heap.typeOf.get(object);
    for (HeapFile.Type each = heap.types.get(type); each != null; each = heap.types.get(type)) {
      boolean weak = REFERENCE.equals(heap.names.get(type));
      for (HeapFile.Field field : each.fields()) {
        if (field.type() == REFERENCE_TYPE) {
          long value = fields.getLong();
          if (!weak || field.name().equals("queue")) {
            found.add(value);
          }
        } else {
          fields.position(fields.position() + HeapFile.size(field.type()));
        }
      }
      type = each.above();
    }
    return found.stream().mapToLong(Long::longValue).toArray();
  }

  /**
   * The ways to the class loaders that have a class of this name, each from the loader to the root:
   * names of classes.
   */
  public Set<String> of(String className) {
    Set<String> ways = new TreeSet<>();
    heap.types.forEach(
        (type, known) -> {
          if (className.equals(heap.names.get(type)) && reachedFrom.containsKey(known.loader())) {
            ways.add(way(known.loader()));
          }
        });
    return ways;
  }

  private String way(long loader) {
    List<String> names = new ArrayList<>();
    long last = loader;
    for (long each = loader; each != 0; each = reachedFrom.get(each)) {
      Long type = heap.typeOf.get(each);
      names.add(type == null ? "class " + heap.names.get(each) : heap.names.get(type));
      last = each;
    }
    return String.join(" < ", names) + " < " + heap.roots.get(last);
  }
}
