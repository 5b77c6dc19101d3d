package io.github.webrtcmasking.internal.injection.caching;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks the entity tags (RFC 9110, section 8.8.3) of pages that may carry our tag: {@code "abc"}
 * becomes {@code "abc.wm-1a2b3c4d"}. The digits are a hash of our tag's text, so that browsers
 * fetch a page anew when that text changes.
 */
public final class EntityTagMark {
  private static final Pattern ANY = Pattern.compile("\\.wm-[0-9a-f]{8}");
  private static final Pattern DATED = Pattern.compile("W/\"lm-([0-9a-f]{1,10})\"");
  private static final int HEX = 16;

  private final String ours;

  private EntityTagMark(String ours) {
    this.ours = ours;
  }

  /** The mark of pages that get this text. */
  public static EntityTagMark of(String text) {
    return new EntityTagMark(String.format(".wm-%08x", text.hashCode()));
  }

  boolean isIn(String tag) {
    return tag.contains(ours);
  }

  /** Whether it contains our mark, current or former. */
  static boolean isAnyIn(String tag) {
    return ANY.matcher(tag).find();
  }

  /** Adds the mark, inside the closing quote if there is one. */
  public String add(String tag) {
    int end = tag.endsWith("\"") ? tag.length() - 1 : tag.length();
    return tag.substring(0, end) + ours + tag.substring(end);
  }

  /**
   * Removes the mark. It may be in the middle, because a front server may have added something
   * behind it.
   */
  String removeFrom(String tag) {
    return tag.replace(ours, "");
  }

  static String removeAnyFrom(String tags) {
    return ANY.matcher(tags).replaceAll("");
  }

  /** Makes a marked tag for a page that has only a Last-Modified date, in seconds since 1970. */
  String ofDate(long seconds) {
    return add("W/\"lm-" + Long.toString(seconds, HEX) + "\"");
  }

  /** The date in a tag of {@link #ofDate}, given without its mark. */
  static OptionalLong dateIn(String tag) {
    Matcher dated = DATED.matcher(tag);
    return dated.matches()
        ? OptionalLong.of(Long.parseLong(dated.group(1), HEX))
        : OptionalLong.empty();
  }
}
