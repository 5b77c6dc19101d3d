package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** For {@link Optional}. */
@MethodsOf(Optional.class)
public final class OptionalMethods {

  private OptionalMethods() {}

  public static boolean isEmpty(Optional<?> optional) {
    return !optional.isPresent();
  }

  public static <T> void ifPresentOrElse(
      Optional<T> optional, Consumer<? super T> present, Runnable empty) {
    if (optional.isPresent()) {
      present.accept(optional.get());
    } else {
      empty.run();
    }
  }

  @SuppressWarnings("unchecked") // Nobody can put anything into it.
  public static <T> Optional<T> or(
      Optional<T> optional, Supplier<? extends Optional<? extends T>> other) {
    return optional.isPresent() ? optional : (Optional<T>) Objects.requireNonNull(other.get());
  }

  public static <T> T orElseThrow(Optional<T> optional) {
    return optional.orElseThrow(() -> new NoSuchElementException("No value present"));
  }

  public static <T> Stream<T> stream(Optional<T> optional) {
    return optional.isPresent() ? Stream.of(optional.get()) : Stream.empty();
  }
}
