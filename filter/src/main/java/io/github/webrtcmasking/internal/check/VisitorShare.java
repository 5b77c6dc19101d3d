package io.github.webrtcmasking.internal.check;

/**
 * How many of the last visitors show a fault.
 *
 * @param showing the visitors that show it
 * @param counted the visitors that could show it
 */
public record VisitorShare(int showing, int counted) {

  boolean reaches(int percent) {
    return 100L * showing >= (long) percent * counted;
  }

  /** As in "18 of 20". */
  @Override
  public String toString() {
    return showing + " of " + counted;
  }
}
