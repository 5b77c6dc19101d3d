package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** For {@link Stream}. */
@MethodsOf(Stream.class)
public final class StreamMethods {

  private StreamMethods() {}

  public static <T> Stream<T> takeWhile(Stream<T> stream, Predicate<? super T> test) {
    List<T> taken = new ArrayList<>();
    for (Iterator<T> all = stream.iterator(); all.hasNext(); ) {
      T each = all.next();
      if (!test.test(each)) {
        break;
      }
      taken.add(each);
    }
    return taken.stream();
  }

  public static <T> Stream<T> iterate(T first, Predicate<? super T> more, UnaryOperator<T> next) {
    List<T> all = new ArrayList<>();
    for (T each = first; more.test(each); each = next.apply(each)) {
      all.add(each);
    }
    return all.stream();
  }
}
