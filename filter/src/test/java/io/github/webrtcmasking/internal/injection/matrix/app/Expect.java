package io.github.webrtcmasking.internal.injection.matrix.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/**
 * What is to become of one answer.
 *
 * @param behind the text that the tag comes right behind (its first occurrence), empty where
 *     nothing may change
 * @param charset of the page
 * @param nonce that the tag has to carry, empty for none
 * @param diagnosis the value of the diagnostic header; empty where there is none, {@link #ANY}
 *     where the servers differ rightly
 */
public record Expect(String behind, Charset charset, String nonce, String diagnosis) {
  /** What the diagnostic header says is left open. */
  public static final String ANY = "*";

  static Expect tagBehind(String text) {
    return new Expect(text, UTF_8, "", "injected");
  }

  static Expect untouched(String reason) {
    return new Expect("", UTF_8, "", reason.isEmpty() ? "" : "skipped; reason=" + reason);
  }

  Expect in(Charset newCharset) {
    return new Expect(behind, newCharset, nonce, diagnosis);
  }

  Expect withNonce(String newNonce) {
    return new Expect(behind, charset, newNonce, diagnosis);
  }

  Expect saying(String newDiagnosis) {
    return new Expect(behind, charset, nonce, newDiagnosis);
  }

  public boolean isTag() {
    return !behind.isEmpty();
  }
}
