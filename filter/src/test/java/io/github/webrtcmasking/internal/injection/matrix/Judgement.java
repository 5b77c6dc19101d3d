package io.github.webrtcmasking.internal.injection.matrix;

import io.github.webrtcmasking.internal.injection.matrix.app.Case;
import io.github.webrtcmasking.internal.injection.matrix.app.Expect.Want;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What an injector has made of one answer.
 *
 * @param text for the table
 */
public record Judgement(Kind kind, String text) {

  /** From best to worst. */
  public enum Kind {
    /** The tag is where a browser runs it, or nothing was changed where nothing may be. */
    FINE,
    /** The server cannot be asked this. */
    NOT_AVAILABLE,
    /** The page is as it was, or works as it did, but the tag does not run in it. */
    NO_TAG,
    /** The visitor or a cache gets something else than the application has written. */
    DAMAGED
  }

  private static final Judgement FINE = new Judgement(Kind.FINE, "ok");

  /** Compares with the same server's answer without an injector. */
  public static Judgement of(Case row, Exchange plain, Exchange injected) {
    String obstacle = obstacle(row, plain, injected);
    if (!obstacle.isEmpty()) {
      return new Judgement(Kind.NOT_AVAILABLE, obstacle);
    }
    return ending(plain.reply(), injected.reply())
        .or(() -> status(plain.reply(), injected.reply()))
        .or(() -> length(row, injected))
        .or(() -> body(row, plain, injected))
        .or(() -> headers(plain.reply(), injected.reply()))
        .orElse(FINE);
  }

  private static String obstacle(Case row, Exchange plain, Exchange injected) {
    if (!plain.obstacle().isEmpty()) {
      return plain.obstacle();
    }
    boolean broken =
        plain.reply().end() == RawReply.End.CUT_OFF
            && injected.reply().end() != RawReply.End.CUT_OFF;
    boolean empty =
        row.expect().want() == Want.TAG
            && plain.page().length == 0
            && !row.ask().method().equals("HEAD");
    return broken || empty ? "broken without an injector, too" : "";
  }

  private static Optional<Judgement> ending(RawReply plain, RawReply injected) {
    if (plain.end() == injected.end()) {
      return Optional.empty();
    }
    return switch (injected.end()) {
      case HANGS -> damaged("hangs");
      case CUT_OFF -> damaged("cut off, " + bytes(plain, injected));
      case SPOILT -> damaged("wrong length");
      // A length that is no longer told is no damage, but a connection that cannot be kept.
      case KEPT, CLOSED -> Optional.empty();
    };
  }

  private static String bytes(RawReply plain, RawReply injected) {
    return plain.body().length + " \u2192 " + injected.body().length + " bytes";
  }

  private static Optional<Judgement> status(RawReply plain, RawReply injected) {
    if (plain.status() == 200 && injected.status() == 304) {
      return missing("304 for the page without the tag");
    }
    return plain.status() == injected.status()
        ? Optional.empty()
        : damaged("status " + plain.status() + " \u2192 " + injected.status());
  }

  /** HEAD promises no other length than GET keeps. */
  private static Optional<Judgement> length(Case row, Exchange injected) {
    Optional<String> promised = injected.reply().header("Content-Length");
    String kept = Integer.toString(injected.get().body().length);
    boolean head = row.ask().method().equals("HEAD");
    return head && promised.isPresent() && !promised.get().equals(kept)
        ? damaged("HEAD promises " + promised.get() + ", GET sends " + kept)
        : Optional.empty();
  }

  private static Optional<Judgement> body(Case row, Exchange plain, Exchange injected) {
    boolean same = Arrays.equals(plain.reply().body(), injected.reply().body());
    boolean head = row.ask().method().equals("HEAD");
    if (head || row.expect().want() == Want.NOTHING) {
      return same ? Optional.empty() : unwanted(row, plain, injected);
    }
    byte[] before = plain.page();
    byte[] after = injected.page();
    if (Arrays.equals(before, after)) {
      return row.expect().want() == Want.EITHER ? Optional.empty() : missing("no tag");
    }
    Charset charset = row.expect().charset();
    Optional<Insertion> piece = Insertion.between(before, after, charset);
    if (piece.isEmpty()) {
      return rewritten(row, new String(before, charset), new String(after, charset))
          .or(() -> difference(plain, injected, charset));
    }
    if (!piece.get().text().contains(row.expect().nonce())) {
      return missing("tag without the nonce");
    }
    boolean runs = scripts(after, charset) > scripts(before, charset);
    return runs ? Optional.empty() : damaged("tag where no browser runs it");
  }

  /** Another text that a browser shows as the same page, with a script more. */
  private static Optional<Judgement> rewritten(Case row, String before, String after) {
    if (!isRewritten(before, after)) {
      return Optional.empty();
    }
    String nonce = row.expect().nonce();
    return Jsoup.parse(after).select("script").outerHtml().contains(nonce)
        ? Optional.of(new Judgement(Kind.FINE, "ok, but written anew"))
        : missing("tag without the nonce");
  }

  private static boolean isRewritten(String before, String after) {
    Document old = Jsoup.parse(before);
    Document now = Jsoup.parse(after);
    return old.title().equals(now.title())
        && old.body().text().equals(now.body().text())
        && old.body().childrenSize() == now.body().childrenSize()
        && old.select("script").size() + 1 == now.select("script").size();
  }

  private static Optional<Judgement> unwanted(Case row, Exchange plain, Exchange injected) {
    Charset charset = row.expect().charset();
    byte[] before = plain.reply().body();
    byte[] after = injected.reply().body();
    boolean tag =
        Insertion.between(before, after, charset).isPresent()
            || isRewritten(new String(before, charset), new String(after, charset));
    if (tag && row.expect().diagnosis().contains("csp-")) {
      return missing("tag that the policy blocks");
    }
    return tag ? damaged("tag where none belongs") : difference(plain, injected, charset);
  }

  private static Optional<Judgement> difference(
      Exchange plain, Exchange injected, Charset charset) {
    String page = new String(injected.page(), charset);
    if (page.contains("the flush did not deliver it")) {
      return damaged("flush held back");
    }
    int lost = plain.reply().body().length - injected.reply().body().length;
    return damaged(
        (lost > 0 ? "truncated, " : "changed, ") + bytes(plain.reply(), injected.reply()));
  }

  private static int scripts(byte[] page, Charset charset) {
    String text = new String(page, charset);
    boolean xml = text.contains("1999/xhtml");
    Document document = xml ? Jsoup.parse(text, Parser.xmlParser()) : Jsoup.parse(text);
    return (int)
        document.select("script").stream()
            .filter(script -> script.closest("template, noscript, svg") == null)
            .count();
  }

  private static Optional<Judgement> headers(RawReply plain, RawReply injected) {
    for (String name : List.of("Content-Type", "Content-Encoding", "Location", "X-Sum")) {
      if (!Objects.equals(plain.header(name), injected.header(name))) {
        return damaged("header " + name + " changed");
      }
    }
    return plain.trailers().equals(injected.trailers())
        ? Optional.empty()
        : damaged("trailers changed");
  }

  private static Optional<Judgement> missing(String text) {
    return Optional.of(new Judgement(Kind.NO_TAG, text));
  }

  private static Optional<Judgement> damaged(String text) {
    return Optional.of(new Judgement(Kind.DAMAGED, text));
  }
}
