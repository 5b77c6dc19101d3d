package io.github.webrtcmasking.assessment;

import java.util.Locale;
import java.util.Objects;

/**
 * One address of a visitor, and how it became known. Immutable; a JavaBean. Its text form leaves
 * out the address, which is personal data.
 */
public final class ObservedAddress {

  private static final String SEPARATOR = " ";

  /** How an address became known. */
  public enum How {
    /** The page requests came from there. */
    HTTP,
    /** The server itself saw the browser's packets come from there. */
    PROVEN,
    /** Only the browser says so. */
    CLAIMED;

    /**
     * What it means, to a support agent. Found as {@link Reason#describe} says.
     *
     * @return never null
     */
    public String describe(Locale language) {
      return Described.toSupport(this, language);
    }

    /**
     * What it means, to the visitor. Found as {@link Reason#describe} says.
     *
     * @return never null
     */
    public String describeToVisitor(Locale language) {
      return Described.toVisitor(this, language);
    }
  }

  private final How how;
  private final String text;

  private ObservedAddress(How how, String text) {
    this.how = Objects.requireNonNull(how, "how");
    this.text = Objects.requireNonNull(text, "text");
  }

  /** An address in the form in which it is shown. */
  public static ObservedAddress of(How how, String text) {
    return new ObservedAddress(how, text);
  }

  static ObservedAddress decoded(String code) {
    int end = code.indexOf(SEPARATOR);
    return new ObservedAddress(How.valueOf(code.substring(0, end)), code.substring(end + 1));
  }

  String encoded() {
    return how + SEPARATOR + text;
  }

  /** How the address became known; never null. */
  public How getHow() {
    return how;
  }

  /** The address ({@code 192.0.2.1}) or its network ({@code 192.0.2.0/24}); never null. */
  public String getText() {
    return text;
  }

  /** {@code IPv4} or {@code IPv6}. */
  public String getFamily() {
    return text.indexOf(':') >= 0 ? "IPv6" : "IPv4";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObservedAddress that && how == that.how && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(how, text);
  }

  @Override
  public String toString() {
    return how + " " + getFamily();
  }
}
