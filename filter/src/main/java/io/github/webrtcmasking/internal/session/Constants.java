package io.github.webrtcmasking.internal.session;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Enum constants as sessions store them, by their names. */
final class Constants {

  private Constants() {}

  /** Those that the names stand for, in their order. Leaves out what a later version wrote. */
  static <E extends Enum<E>> List<E> named(Class<E> type, Collection<?> names) {
    return names.stream()
        .flatMap(
            name -> Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(name)))
        .toList();
  }
}
