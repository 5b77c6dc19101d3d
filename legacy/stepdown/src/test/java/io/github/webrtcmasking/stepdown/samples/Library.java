package io.github.webrtcmasking.stepdown.samples;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Methods and types that the tests have backports for. */
public final class Library implements Supplier<List<String>> {

  @Override
  public List<String> get() {
    Function<String, String> strip = String::strip;
    Supplier<Optional<String>> none = Optional::empty;
    HexFormat format = HexFormat.of();
    Function<Integer, String> digits = format::toHexDigits;
    Thread thread = new Thread(null, () -> {}, " a ".isBlank() ? "blank" : "named", 0, false);
    return List.of(
        " a ".strip(),
        strip.apply(" b "),
        String.valueOf(none.get().isEmpty()),
        format.toHexDigits(10),
        digits.apply(11),
        thread.getName());
  }
}
