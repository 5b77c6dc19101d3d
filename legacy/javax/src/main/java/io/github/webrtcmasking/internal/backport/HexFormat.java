package io.github.webrtcmasking.internal.backport;

/** Hexadecimal digits, lower case, without anything between them. */
@InPlaceOf("java.util.HexFormat")
public final class HexFormat {

  private static final HexFormat ONLY = new HexFormat();
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private HexFormat() {}

  public static HexFormat of() {
    return ONLY;
  }

  public static boolean isHexDigit(int character) {
    return value(character) >= 0;
  }

  /** Only ASCII's digits; {@link Character#digit} knows those of other scripts as well. */
  private static int value(int character) {
    return character < 128 ? Character.digit(character, 16) : -1;
  }

  public static int fromHexDigit(int character) {
    int value = value(character);
    if (value < 0) {
      throw new NumberFormatException("not a hexadecimal digit: " + character);
    }
    return value;
  }

  public static int fromHexDigits(CharSequence text) {
    if (text.length() > Integer.BYTES * 2) {
      throw new IllegalArgumentException("more than 8 digits: " + text.length());
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      value = (value << 4) | fromHexDigit(text.charAt(i));
    }
    return value;
  }

  public String toHexDigits(int value) {
    char[] digits = new char[Integer.BYTES * 2];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = DIGITS[(value >>> (4 * (digits.length - 1 - i))) & 15];
    }
    return new String(digits);
  }

  public String toHexDigits(byte value) {
    return new String(new char[] {DIGITS[(value >> 4) & 15], DIGITS[value & 15]});
  }

  public String formatHex(byte[] bytes) {
    return formatHex(bytes, 0, bytes.length);
  }

  public String formatHex(byte[] bytes, int from, int to) {
    StringBuilder digits = new StringBuilder(2 * (to - from));
    for (int i = from; i < to; i++) {
      digits.append(toHexDigits(bytes[i]));
    }
    return digits.toString();
  }

  public byte[] parseHex(CharSequence text) {
    if (text.length() % 2 != 0) {
      throw new IllegalArgumentException("not two digits for each byte: " + text.length());
    }
    byte[] bytes = new byte[text.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) parse(text.subSequence(2 * i, 2 * i + 2));
    }
    return bytes;
  }

  private static int parse(CharSequence digits) {
    try {
      return fromHexDigits(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
