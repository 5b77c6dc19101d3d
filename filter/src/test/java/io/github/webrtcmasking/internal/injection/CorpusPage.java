package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.injection.html.PageEncoding;
import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.OptionalInt;

/**
 * A page of the corpus as the application writes it: its bytes, the same as text, what the response
 * declares, and, where the page was made with a {@code ^}, the place of the tag.
 */
final class CorpusPage {
  static final String HTML = "text/html";
  static final String XHTML = "application/xhtml+xml";
  private static final String MARK = "^";

  private final String name;
  private final String type;
  private final String declared;
  private final Charset real;
  private final byte[] bytes;
  private final String marked;

  private CorpusPage(
      String name, String type, String declared, Charset real, byte[] bytes, String marked) {
    this.name = name;
    this.type = type;
    this.declared = declared;
    this.real = real;
    this.bytes = bytes;
    this.marked = marked;
  }

  /** A page whose {@code ^} says where the tag goes; without one, nowhere. */
  static CorpusPage marked(String name, String type, String marked) {
    byte[] bytes = marked.replace(MARK, "").getBytes(UTF_8);
    return new CorpusPage(name, type, "UTF-8", UTF_8, bytes, marked);
  }

  /** A page of which is known only that it must stay the same but for the tag. */
  static CorpusPage unknown(String name, String text) {
    return new CorpusPage(name, HTML, "UTF-8", UTF_8, text.getBytes(UTF_8), "");
  }

  /** A page of single bytes which need not be characters. */
  static CorpusPage raw(String name, String declared, String latin1Marked) {
    byte[] bytes = latin1Marked.replace(MARK, "").getBytes(ISO_8859_1);
    return new CorpusPage(name, HTML, declared, ISO_8859_1, bytes, latin1Marked);
  }

  /** Such bytes of which is known only that they must stay the same but for the tag. */
  static CorpusPage rawUnknown(String name, String declared, String latin1) {
    byte[] bytes = latin1.getBytes(ISO_8859_1);
    return new CorpusPage(name, HTML, declared, ISO_8859_1, bytes, "");
  }

  /** A page in another encoding than it may declare; empty for a response that declares none. */
  static CorpusPage encoded(String declared, String real, String marked) {
    Charset charset = Charset.forName(real);
    byte[] bytes = marked.replace(MARK, "").getBytes(charset);
    String name = real + " as " + (declared.isEmpty() ? "nothing" : declared) + ": ";
    return new CorpusPage(name + shown(marked), HTML, declared, charset, bytes, marked);
  }

  /** What a page is called where nobody named it. */
  static String shown(String text) {
    String start = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return start.replace("\n", "\\n").replace("\uFEFF", "BOM ").replaceAll("\\p{Cntrl}", "?");
  }

  String type() {
    return type;
  }

  /** As in the header, with its charset. */
  String contentType() {
    return declared.isEmpty() ? type : type + ";charset=" + declared;
  }

  /** Empty for none. */
  String declared() {
    return declared;
  }

  Charset real() {
    return real;
  }

  PageSyntax dialect() {
    return type.equals(XHTML) ? PageSyntax.XHTML : PageSyntax.HTML;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  String text() {
    return new String(bytes, real);
  }

  int length() {
    return bytes.length;
  }

  /** Whether this page was made with its place known. */
  boolean isMarked() {
    return !marked.isEmpty() || bytes.length == 0;
  }

  /** The index of the tag in the text; none where the tag goes nowhere. */
  OptionalInt place() {
    int at = marked.indexOf(MARK);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  String textWith(String tag) {
    return marked.replace(MARK, tag);
  }

  byte[] bytesWith(String tag) {
    if (place().isEmpty()) {
      return bytes();
    }
    int at = marked.substring(0, place().getAsInt()).getBytes(real).length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(PageEncoding.of(real.name()).encode(tag));
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  @Override
  public String toString() {
    return name;
  }
}
