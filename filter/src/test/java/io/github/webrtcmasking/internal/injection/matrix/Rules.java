package io.github.webrtcmasking.internal.injection.matrix;

import io.github.webrtcmasking.internal.injection.matrix.app.Case;
import io.github.webrtcmasking.internal.injection.matrix.app.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What our own filter promises beyond what is asked of every injector: place, tag and headers. */
final class Rules {
  private static final String DIAGNOSIS = "x-webrtc-masking";

  /** The server's own, or judged by themselves. */
  private static final Set<String> NOT_COMPARED =
      Set.of("date", "content-length", "transfer-encoding", "etag", DIAGNOSIS);

  private final Case row;
  private final Exchange plain;
  private final Exchange ours;

  Rules(Case row, Exchange plain, Exchange ours) {
    this.row = row;
    this.plain = plain;
    this.ours = ours;
  }

  /** Every rule that is broken; none where all is well. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    if (row.expect().isTag() && !row.ask().method().equals("HEAD")) {
      place().ifPresent(broken::add);
    }
    headers(broken);
    framing().ifPresent(broken::add);
    etag().ifPresent(broken::add);
    diagnosis().ifPresent(broken::add);
    return broken;
  }

  private Optional<String> place() {
    Expect expect = row.expect();
    byte[] before = plain.page();
    String page = new String(before, expect.charset());
    int end = page.indexOf(expect.behind()) + expect.behind().length();
    int at = page.substring(0, end).getBytes(expect.charset()).length;
    Optional<Insertion> found = Insertion.between(before, ours.page(), expect.charset());
    Insertion wanted = new Insertion(at, tag(page.contains("1999/xhtml")));
    return found.equals(Optional.of(wanted))
        ? Optional.empty()
        : Optional.of("wanted " + wanted + ", found " + found);
  }

  private String tag(boolean xhtml) {
    String nonce = row.expect().nonce();
    return "<script type=\"module\" async"
        + (xhtml ? "=\"async\"" : "")
        + (nonce.isEmpty() ? "" : " nonce=\"" + nonce + "\"")
        + " src=\"/legacy/webrtc-masking/probe.js\"></script>";
  }

  private void headers(List<String> broken) {
    Map<String, List<String>> before = plain.reply().values();
    Map<String, List<String>> after = ours.reply().values();
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeAll(NOT_COMPARED);
    for (String name : names) {
      List<String> old = before.getOrDefault(name, List.of());
      List<String> now = after.getOrDefault(name, List.of());
      if (!old.equals(now)) {
        broken.add("header " + name + " was " + old + " and is " + now);
      }
    }
  }

  /** A length that the page had, it has with us; HEAD may leave it out. */
  private Optional<String> framing() {
    Reply before = plain.reply();
    Reply after = ours.reply();
    // Committed before the decision: no length can be right for a page with and without the tag.
    boolean undecided = row.expect().isTag() && row.expect().diagnosis().isEmpty();
    return before.framing() == after.framing() || undecided
        ? Optional.empty()
        : Optional.of("framing was " + before.framing() + " and is " + after.framing());
  }

  /** The page's own, or that with more at its end. */
  private Optional<String> etag() {
    String before = plain.reply().header("ETag").orElse("");
    String after = ours.reply().header("ETag").orElse("");
    String opening = before.isEmpty() ? "" : before.substring(0, before.length() - 1);
    boolean derived = before.isEmpty() == after.isEmpty() && after.startsWith(opening);
    return derived ? Optional.empty() : Optional.of("ETag was " + before + " and is " + after);
  }

  private Optional<String> diagnosis() {
    String wanted = row.expect().diagnosis();
    String found = ours.reply().header(DIAGNOSIS).orElse("");
    boolean right = wanted.equals(Expect.ANY) || wanted.equals(found);
    return right
        ? Optional.empty()
        : Optional.of("the diagnosis is \"" + found + "\" instead of \"" + wanted + "\"");
  }
}
