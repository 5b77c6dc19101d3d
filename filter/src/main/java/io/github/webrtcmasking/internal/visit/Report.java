package io.github.webrtcmasking.internal.visit;

import java.io.PrintStream;

/** Prints what is found, a line each, as it is found. */
final class Report {

  /** What a finding asks of the operator. */
  private enum Rating {
    OK,
    /** Worth knowing, and nothing to do. */
    NOTE,
    /** It cannot be seen from here. */
    UNKNOWN,
    PROBLEM
  }

  private static final int MOST_CHARACTERS = 600;

  private final PrintStream out;
  private int problems;
  private int unknown;

  Report(PrintStream out) {
    this.out = out;
  }

  void ok(String topic, String text) {
    print(Rating.OK, topic, text);
  }

  void note(String topic, String text) {
    print(Rating.NOTE, topic, text);
  }

  void unknown(String topic, String text) {
    unknown++;
    print(Rating.UNKNOWN, topic, text);
  }

  /** What is wrong, as a sentence without its full stop, and what to do about it. */
  void problem(String topic, String wrong, String todo) {
    problems++;
    print(Rating.PROBLEM, topic, wrong + ". " + todo);
  }

  boolean isWithoutProblem() {
    return problems == 0;
  }

  /** The last line. */
  void end() {
    String found =
        switch (problems) {
          case 0 -> "No problem found";
          case 1 -> "1 problem found";
          default -> problems + " problems found";
        };
    out.println(found + (unknown == 0 ? "." : ", and " + unknown + " not known from here."));
  }

  private void print(Rating rating, String topic, String text) {
    out.println("%-8s %s: %s".formatted(rating, topic, printable(text)));
  }

  /** What servers say may be anything, also orders to the operator's terminal. */
  static String printable(String text) {
    String safe = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ");
    return safe.length() <= MOST_CHARACTERS ? safe : safe.substring(0, MOST_CHARACTERS) + "…";
  }
}
