package io.github.webrtcmasking.stepdown.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Private members that nested and enclosing classes use. */
public final class Nests implements Supplier<List<String>> {

  private static int count;

  private final String name;
  private String changed = "";

  public Nests() {
    this("outer");
  }

  private Nests(String name) {
    this.name = name;
  }

  private String hello(String whom) {
    return name + " greets " + whom;
  }

  private static long twice(long number) {
    return 2 * number;
  }

  /** Uses the outer class. */
  private static class Inner {

    private final Nests outer = new Nests("made by inner");
    private long total;

    private Inner() {
      count++;
      outer.changed += "changed";
    }

    private String secret() {
      total += twice(21);
      return outer.hello("inner") + total;
    }

    private List<String> listed() {
      return List.of("a", "b").stream().map(this::decorated).toList();
    }

    private String decorated(String text) {
      return "<" + text + ">";
    }
  }

  /** Extends one that has private members. */
  private static final class Further extends Inner {
    private String secret(int times) {
      return "further " + times;
    }
  }

  /** With methods that are its own. */
  interface Own {

    default String tell() {
      return join(text(), () -> part("lambda"));
    }

    private String text() {
      return part("default");
    }

    private String part(String name) {
      return name + " part";
    }

    private static String join(String first, Supplier<String> second) {
      return first + ", " + second.get();
    }
  }

  /** One of two. */
  sealed interface Shape permits Round, Square {}

  record Round(int radius) implements Shape {}

  record Square(int side) implements Shape {}

  private static String name(Shape shape) {
    return shape instanceof Round round ? "round " + round.radius : "square " + shape;
  }

  @Override
  public List<String> get() {
    List<String> said = new ArrayList<>();
    Inner inner = new Inner();
    said.add(inner.secret());
    said.add(inner.outer.changed + inner.total + count);
    said.add(inner.listed().toString());
    said.add(new Further().secret(3));
    said.add(new Own() {}.tell());
    said.add(name(new Round(3)) + name(new Square(4)));
    Function<Inner, String> reference = Inner::secret;
    Supplier<Inner> made = Inner::new;
    said.add(reference.apply(made.get()));
    Function<String, String> greeting = this::hello;
    said.add(greeting.apply("reference"));
    return said;
  }
}
