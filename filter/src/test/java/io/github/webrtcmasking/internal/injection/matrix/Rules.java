package io.github.webrtcmasking.internal.injection.matrix;

import io.github.webrtcmasking.internal.injection.matrix.RawReply.Framing;
import io.github.webrtcmasking.internal.injection.matrix.app.Case;
import io.github.webrtcmasking.internal.injection.matrix.app.Expect;
import io.github.webrtcmasking.internal.injection.matrix.app.Expect.Want;
import io.github.webrtcmasking.testing.DiagnosticHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What our own filter promises beyond what is asked of every injector: place, tag and headers. */
public final class Rules {
  private static final String DIAGNOSIS = "x-webrtc-masking";

  private static final Pattern MARK = Pattern.compile("\\.wm-[0-9a-f]{8}");

  /** The server's own, or judged by themselves. */
  private static final Set<String> NOT_COMPARED =
      Set.of("date", "content-length", "transfer-encoding", "etag", DIAGNOSIS);

  private final Case row;
  private final Exchange plain;
  private final Exchange ours;

  /** Compares with the same server without us. */
  public Rules(Case row, Exchange plain, Exchange ours) {
    this.row = row;
    this.plain = plain;
    this.ours = ours;
  }

  /** Every rule that is broken; none where all is well. */
  public List<String> broken() {
    List<String> broken = new ArrayList<>();
    if (row.expect().want() == Want.TAG && !row.ask().method().equals("HEAD")) {
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
    Insertion wanted = new Insertion(at, tag());
    return found.equals(Optional.of(wanted))
        ? Optional.empty()
        : Optional.of("wanted " + wanted + ", found " + found);
  }

  private String tag() {
    String nonce = row.expect().nonce();
    return "<script type=\"module\" async=\"\""
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

  /**
   * A length that the page had, it has with us, unless it had to be told before the decision.
   * Undertow flushes what is forwarded through a wrapper, whoever's, and then has counted nothing.
   */
  private Optional<String> framing() {
    Framing before = plain.reply().framing();
    Framing after = ours.reply().framing();
    boolean lost = before == Framing.LENGTH && after != Framing.LENGTH;
    boolean undecided = row.expect().want() == Want.TAG && row.expect().diagnosis().isEmpty();
    return lost && !undecided && !row.name().contains("forward")
        ? Optional.of("framing was " + before + " and is " + after)
        : Optional.empty();
  }

  /** Marked on every page, made of the date where there is none, and untouched otherwise. */
  private Optional<String> etag() {
    String before = plain.reply().header("ETag").orElse("");
    String after = ours.reply().header("ETag").orElse("");
    String unmarked = MARK.matcher(after).replaceFirst("");
    boolean page = row.expect().want() == Want.TAG && ours.reply().status() == 200;
    boolean right =
        before.isEmpty()
            ? after.isEmpty() || unmarked.matches("W/\"lm-[0-9a-f]+\"")
            : unmarked.equals(before) && (!page || !unmarked.equals(after));
    return right ? Optional.empty() : Optional.of("ETag was " + before + " and is " + after);
  }

  private Optional<String> diagnosis() {
    String wanted = row.expect().diagnosis();
    String found = ours.reply().header(DIAGNOSIS).map(DiagnosticHeader::outcome).orElse("");
    boolean right = wanted.equals(Expect.ANY) || wanted.equals(found);
    return right
        ? Optional.empty()
        : Optional.of("the diagnosis is \"" + found + "\" instead of \"" + wanted + "\"");
  }
}
