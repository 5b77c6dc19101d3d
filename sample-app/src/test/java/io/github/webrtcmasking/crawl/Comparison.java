package io.github.webrtcmasking.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether an answer with the jar is that without it. What two servers without the jar say
 * differently, from one another, is no difference: a time, a counter, something by chance.
 */
record Comparison(Answer plain, Answer with, Answer again) {

  private static final Pattern TOKEN_ENDS = Pattern.compile("(?<=\\W)|(?=\\W)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final String MARK = "\\.wm-[0-9a-f]+";
  private static final int SHOWN = 150;

  /** What is not as without the jar, beside the tag, the header and the marked entity tag. */
  List<String> differences() {
    List<String> found = new ArrayList<>();
    if (with.status() != plain.status() && plain.status() == again.status()) {
      found.add("status " + with.status() + " in place of " + plain.status());
    }
    Set<String> names = new TreeSet<>(plain.headers().keySet());
    names.addAll(with.headers().keySet());
    names.remove(Answer.DIAGNOSTICS);
    for (String name : names) {
      compareHeader(name, found);
    }
    if (with.tags() > 1) {
      found.add(with.tags() + " tags");
    }
    compare("body", plain.body(), with.untagged(), again.body(), found);
    return found;
  }

  private void compareHeader(String name, List<String> found) {
    String said = with.header(name);
    if (name.equals("content-length")) {
      said = said.isEmpty() ? said : plain.header(name); // the client has counted
    } else if (name.equals("etag")) {
      said = said.replaceFirst(MARK, "");
      if (plain.header(name).isEmpty() && !plain.header("last-modified").isEmpty()) {
        return; // made of the date
      }
    }
    compare(name, plain.header(name), said, again.header(name), found);
  }

  private static void compare(
      String what, String plain, String with, String again, List<String> found) {
    String[] one = plain.split("\n", -1);
    String[] two = again.split("\n", -1);
    String[] asked = with.split("\n", -1);
    if (one.length != two.length) {
      return; // nothing can be said of it
    }
    if (asked.length != one.length) {
      found.add(what + ": " + asked.length + " lines in place of " + one.length);
      return;
    }
    for (int i = 0; i < one.length; i++) {
      if (!isSame(one[i], asked[i], two[i])) {
        found.add(what + ": «" + shown(asked[i]) + "» in place of «" + shown(one[i]) + "»");
        return;
      }
    }
  }

  private static String shown(String line) {
    return line.strip().substring(0, Math.min(SHOWN, line.strip().length()));
  }

  /** Of a line that varies, where no number can be relied on. */
  private static String[] tokens(String line) {
    return TOKEN_ENDS.split(NUMBER.matcher(line).replaceAll("#"), -1);
  }

  private static boolean isSame(String plain, String with, String again) {
    if (plain.equals(again)) {
      return with.equals(plain);
    }
    String[] one = tokens(plain);
    String[] two = tokens(again);
    String[] asked = tokens(with);
    if (one.length != two.length || one.length != asked.length) {
      return one.length != two.length;
    }
    for (int i = 0; i < one.length; i++) {
      if (one[i].equals(two[i]) && !asked[i].equals(one[i])) {
        return false;
      }
    }
    return true;
  }
}
