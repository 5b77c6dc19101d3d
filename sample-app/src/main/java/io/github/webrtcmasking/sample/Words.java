package io.github.webrtcmasking.sample;

import io.github.webrtcmasking.assessment.ObservedAddress;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.util.Locale;
import java.util.ResourceBundle;

/** The plain words of the leak test. */
final class Words {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle(Words.class.getPackageName() + ".words", Locale.ROOT);

  private Words() {}

  static String meaning(Verdict verdict) {
    return WORDS.getString("verdict." + verdict + ".meaning");
  }

  /** What a visitor with that verdict can do. */
  static String advice(Verdict verdict) {
    return WORDS.getString("verdict." + verdict + ".advice");
  }

  static String origin(ObservedAddress.How how) {
    return WORDS.getString("how." + how);
  }

  /** A sentence to the visitor; the filter's own if this shop has none yet. */
  static String sentence(Reason reason) {
    String key = "reason." + reason;
    return WORDS.containsKey(key) ? WORDS.getString(key) : reason.getDescription();
  }
}
