package io.github.webrtcmasking.internal.injection.matrix.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/**
 * What is to become of one answer.
 *
 * @param behind the text that the tag comes right behind (its first occurrence)
 * @param charset of the page
 * @param nonce that the tag has to carry, empty for none
 * @param diagnosis the value of the diagnostic header; empty where there is none, {@link #ANY}
 *     where the servers differ rightly
 */
public record Expect(Want want, String behind, Charset charset, String nonce, String diagnosis) {
  /** Whether the page gets the tag. */
  public enum Want {
    TAG,
    NOTHING,
    /** As the server does it: the Servlet specification leaves it open. */
    EITHER
  }

  /** What the diagnostic header says is left open. */
  public static final String ANY = "*";

  static Expect tagBehind(String text) {
    return new Expect(Want.TAG, text, UTF_8, "", "injected");
  }

  static Expect untouched(String reason) {
    return new Expect(
        Want.NOTHING, "", UTF_8, "", reason.isEmpty() ? "" : "skipped; reason=" + reason);
  }

  Expect in(Charset newCharset) {
    return new Expect(want, behind, newCharset, nonce, diagnosis);
  }

  Expect withNonce(String newNonce) {
    return new Expect(want, behind, charset, newNonce, diagnosis);
  }

  Expect saying(String newDiagnosis) {
    return new Expect(want, behind, charset, nonce, newDiagnosis);
  }

  Expect behind(String newBehind) {
    return new Expect(want, newBehind, charset, nonce, diagnosis);
  }

  /** The same, where servers differ rightly in the diagnosis. */
  Expect undiagnosed() {
    return saying(ANY);
  }

  Expect either() {
    return new Expect(Want.EITHER, behind, charset, nonce, ANY);
  }
}
