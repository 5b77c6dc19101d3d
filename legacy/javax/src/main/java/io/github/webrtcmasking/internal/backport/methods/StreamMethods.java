package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** For {@link Stream}. */
@MethodsOf(Stream.class)
public final class StreamMethods {

  private StreamMethods() {}

  @SuppressWarnings("unchecked") // The stream's own elements.
  public static <T> List<T> toList(Stream<T> stream) {
    return Collections.unmodifiableList(new ArrayList<>(Arrays.asList((T[]) stream.toArray())));
  }

  public static <T> Stream<T> ofNullable(T element) {
    return element == null ? Stream.empty() : Stream.of(element);
  }
}
