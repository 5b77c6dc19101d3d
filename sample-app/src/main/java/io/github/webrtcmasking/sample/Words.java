package io.github.webrtcmasking.sample;

import io.github.webrtcmasking.assessment.ObservedAddress;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.util.Locale;
import java.util.ResourceBundle;

/** The plain words of the leak test, in English as the whole shop is. */
final class Words {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle(Words.class.getPackage().getName() + ".words", Locale.ROOT);

  private Words() {}

  static String meaning(Verdict verdict) {
    return verdict.describeToVisitor(Locale.ENGLISH);
  }

  /** What a visitor with that verdict can do; only this shop knows what it asks of whom. */
  static String advice(Verdict verdict) {
    return WORDS.getString("verdict." + verdict + ".advice");
  }

  static String origin(ObservedAddress.How how) {
    return how.describeToVisitor(Locale.ENGLISH);
  }

  static String sentence(Reason reason) {
    return reason.describeToVisitor(Locale.ENGLISH);
  }
}
