package io.github.webrtcmasking.internal.lookup.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a text file that could not be read: how many, and where the first of them are. */
public final class LeftOutLines {

  /** Enough line numbers to find the problem. */
  private static final int MOST_SHOWN = 5;

  private final List<Integer> shown = new ArrayList<>();
  private int count;

  /** One more. */
  public void add(int number) {
    if (count++ < MOST_SHOWN) {
      shown.add(number);
    }
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** Where they are, such as {@code line 3, 5}. */
  public String places() {
    return shown.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "line ", count > MOST_SHOWN ? ", …" : ""));
  }
}
