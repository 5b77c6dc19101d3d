package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.injection.matrix.RawReply;
import io.github.webrtcmasking.internal.injection.matrix.app.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Two answers to one request, without the jar and with it. What may differ is the tag, the length
 * by as much, and the entity tag as the papers say.
 */
final class SameAnswer {

  private static final Pattern TAG =
      Pattern.compile(
          "<script type=\"module\" async=\"\" src=\"/\\w+/webrtc-masking/probe\\.js[^\"]*\">"
              + "</script>");

  private static final Pattern MARK = Pattern.compile("\\.wm-[0-9a-f]{8}");
  private static final Pattern MADE_OF_DATE = Pattern.compile("W/\"lm-[0-9a-f]+(\\.wm-.*)?\"");

  /** What no two requests have in common. */
  private static final Pattern PASSING = Pattern.compile("@[0-9a-f]{4,}|0x[0-9a-f]+|SRVE\\d+E.*");

  private static final Set<String> JUDGED_APART = Set.of("date", "etag", "content-length");

  private final Ask ask;
  private final RawReply without;
  private final RawReply with;
  private final List<String> differences = new ArrayList<>();
  private final Set<Integer> tags;
  private int tag;

  private SameAnswer(Ask ask, RawReply without, RawReply with, Set<Integer> tags) {
    this.ask = ask;
    this.tags = tags;
    this.without = without;
    this.with = with;
  }

  /**
   * Compares.
   *
   * @param tags how long the tag was in answers before, which a HEAD promises
   */
  static SameAnswer of(Ask ask, RawReply without, RawReply with, Set<Integer> tags) {
    SameAnswer answer = new SameAnswer(ask, without, with, tags);
    answer.compare();
    return answer;
  }

  /** Each in words; none where the answers are the same. */
  List<String> differences() {
    return differences;
  }

  /** Whether the tag is in the body. */
  boolean hasTag() {
    return isTagged();
  }

  private boolean isTagged() {
    return tag > 0;
  }

  private void compare() {
    require("status", without.status(), with.status());
    require("end", without.end(), with.end());
    body();
    headers();
    length();
    entityTag();
  }

  private void body() {
    Matcher found = TAG.matcher(with.octets());
    String rest = with.octets();
    if (found.find()) {
      tag = found.group().length();
      tags.add(tag);
      rest = rest.substring(0, found.start()) + rest.substring(found.end());
    }
    lines(constant(without.octets()), constant(rest));
    if (isTagged() && !isPage()) {
      differences.add("a tag where no page is");
    }
  }

  /** Only the lines that differ, where both have as many. */
  private void lines(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    if (old.size() != now.size()) {
      require("body", before, after);
    } else {
      IntStream.range(0, old.size()).forEach(i -> require("body", old.get(i), now.get(i)));
    }
  }

  private boolean isPage() {
    return without.header("Content-Type").orElse("").startsWith("text/html");
  }

  private void headers() {
    Map<String, List<String>> before = without.values();
    Map<String, List<String>> after = with.values();
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeAll(JUDGED_APART);
    if (isTagged() || isHeadOfPage()) {
      names.remove("transfer-encoding"); // Goes with the length.
    }
    for (String name : names) {
      require(name, constant("" + before.get(name)), constant("" + after.get(name)));
    }
  }

  /** A HEAD of a page promises what a GET keeps, or nothing. */
  private void length() {
    String before = length(without);
    String after = length(with);
    boolean known = !before.equals("none");
    if (isHeadOfPage()) {
      boolean right =
          after.equals("none")
              || after.equals(before)
              || (known && tags.contains(Integer.parseInt(after) - Integer.parseInt(before)));
      require("length", true, right || !known);
    } else {
      require(
          "content-length",
          isTagged() && known ? Integer.toString(Integer.parseInt(before) + tag) : before,
          after);
    }
  }

  private boolean isHeadOfPage() {
    return ask.method().equals("HEAD") && isPage();
  }

  /** Compared with the body where a session's id is in it, which has no certain length. */
  private static String length(RawReply reply) {
    String page = TAG.matcher(reply.octets()).replaceFirst("");
    int unsure = SameVisitor.SESSION.matcher(page).find() ? page.length() : 0;
    return reply
        .header("Content-Length")
        .map(length -> Integer.toString(Integer.parseInt(length) - unsure))
        .orElse("none");
  }

  /** Marked on every page, made of the date where there is none, and untouched otherwise. */
  private void entityTag() {
    String before = without.header("ETag").orElse("none");
    String after = with.header("ETag").orElse("none");
    boolean page = isPage() || without.status() == 304;
    boolean made = page && before.equals("none") && MADE_OF_DATE.matcher(after).matches();
    if (!made) {
      require("etag", before, page ? MARK.matcher(after).replaceFirst("") : after);
    }
  }

  private void require(String what, Object before, Object after) {
    if (!before.equals(after)) {
      differences.add(what + " was " + before + " and is " + after);
    }
  }

  private static String constant(String text) {
    String session = SameVisitor.SESSION.matcher(text).replaceAll("SESSION");
    return PASSING.matcher(session).replaceAll("?");
  }
}
