package io.github.webrtcmasking.stepdown.samples;

import java.util.List;
import java.util.function.Supplier;

/** Concatenations. */
@SuppressWarnings("ArrayToString") // On purpose.
public final class Texts implements Supplier<List<String>> {

  @Override
  public List<String> get() {
    byte small = -1;
    short shorter = 300;
    long large = 1L << 40;
    Object nothing = null;
    String text = "t";
    text += 'c';
    text += 1 + 2;
    char[] letters = {'x'};
    return List.of(
        "" + small + shorter + large + 1.5f + 2.5 + true + 'c' + nothing + text,
        text + "\1 and \2 are special" + text,
        "is" + String.valueOf(letters) + "printed",
        (letters + "").substring(0, 3),
        Integer.valueOf(7) + "/" + nothing);
  }
}
