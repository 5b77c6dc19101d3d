package io.github.webrtcmasking.internal.injection.caching;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the entity tags (RFC 9110, section 8.8.3) of pages that may carry our tag from those that
 * the application made: {@code "abc"} becomes {@code "abc.wm-1a2b3c4d"}. The digits stand for the
 * tag's text, so that a page is fetched anew when that changes.
 */
public final class EntityTagMark {
  private static final Pattern ANY = Pattern.compile("\\.wm-[0-9a-f]{8}");
  private static final Pattern DATED = Pattern.compile("W/\"lm-([0-9a-f]{1,10})\"");
  private static final int HEX = 16;

  private final String ours;

  private EntityTagMark(String ours) {
    this.ours = ours;
  }

  /** The mark of pages into which this text goes. */
  public static EntityTagMark of(String text) {
    return new EntityTagMark(String.format(".wm-%08x", text.hashCode()));
  }

  boolean isIn(String tag) {
    return tag.contains(ours);
  }

  /** Whether this or another tag's mark is in it. */
  static boolean isAnyIn(String tag) {
    return ANY.matcher(tag).find();
  }

  /** Marked; what is a quoted string stays one. */
  public String add(String tag) {
    int end = tag.endsWith("\"") ? tag.length() - 1 : tag.length();
    return tag.substring(0, end) + ours + tag.substring(end);
  }

  /** As the application made it. A front server may have put something behind the mark. */
  String removeFrom(String tag) {
    return tag.replace(ours, "");
  }

  static String removeAnyFrom(String tags) {
    return ANY.matcher(tags).replaceAll("");
  }

  /** A marked tag for a page that says only when it changed, in seconds since 1970. */
  String ofDate(long seconds) {
    return add("W/\"lm-" + Long.toString(seconds, HEX) + "\"");
  }

  /** The seconds of a tag made by {@link #ofDate}, without its mark. */
  static OptionalLong dateIn(String tag) {
    Matcher dated = DATED.matcher(tag);
    return dated.matches()
        ? OptionalLong.of(Long.parseLong(dated.group(1), HEX))
        : OptionalLong.empty();
  }
}
