package io.github.webrtcmasking.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/** A one-time code that a visitor has to give. Safe against parallel guesses. */
public final class SecondStep implements Serializable {
  /** The outcome of an offered code. */
  enum Outcome {
    /** The right code. */
    PASSED,
    /** A wrong code, and another try is left. */
    WRONG,
    /** No try or no time is left, or the code was used before. */
    SPENT
  }

  static final int TRIES = 3;
  static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final long serialVersionUID = 1L;

  private final String code;
  private final Instant expires;
  private int triesLeft = TRIES;

  private SecondStep(String code, Instant expires) {
    this.code = code;
    this.expires = expires;
  }

  /**
   * A new code of six digits.
   *
   * @param drawBelow draws a number below the given one
   */
  static SecondStep issue(IntUnaryOperator drawBelow, Instant now) {
    int drawn = drawBelow.applyAsInt(1_000_000);
    return new SecondStep(String.format("%06d", drawn), now.plus(LIFETIME));
  }

  synchronized Outcome offer(String offered, Instant now) {
    if (!isOpen(now)) {
      return Outcome.SPENT;
    }
    triesLeft--;
    // isEqual takes the same time for every wrong code.
    if (MessageDigest.isEqual(code.getBytes(UTF_8), offered.strip().getBytes(UTF_8))) {
      triesLeft = 0;
      return Outcome.PASSED;
    }
    return triesLeft > 0 ? Outcome.WRONG : Outcome.SPENT;
  }

  synchronized boolean isOpen(Instant now) {
    return triesLeft > 0 && now.isBefore(expires);
  }

  /** The text after a wrong code. */
  synchronized String hint() {
    String left = triesLeft == 1 ? "One try is left." : triesLeft + " tries are left.";
    return "That is not the code. Please look again. " + left;
  }

  /** The code, for the message to the customer and for nothing else. */
  public String getCode() {
    return code;
  }
}
