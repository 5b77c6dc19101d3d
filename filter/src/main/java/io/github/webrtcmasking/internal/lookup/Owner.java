package io.github.webrtcmasking.internal.lookup;

import java.util.Locale;

/**
 * Who runs a network, in comparable form.
 *
 * @param number the autonomous system number, 0 if unknown; declared siblings all have the number
 *     of the first
 * @param organisation the name in lower case; empty if unknown
 */
public record Owner(long number, String organisation) {

  /** The unknown owner. */
  public static final Owner UNKNOWN = new Owner(0, "");

  static Owner of(long number, String organisation) {
    String name = organisation.strip().toLowerCase(Locale.ROOT);
    return number == 0 && name.isEmpty() ? UNKNOWN : new Owner(number, name);
  }

  /** How the owners of two networks relate; one number or name in common is enough. */
  public OwnerRelation relationTo(Owner other) {
    boolean numbers = number != 0 && other.number != 0;
    boolean names = !organisation.isEmpty() && !other.organisation.isEmpty();
    if ((numbers && number == other.number) || (names && organisation.equals(other.organisation))) {
      return OwnerRelation.SAME;
    }
    return numbers || names ? OwnerRelation.DIFFERENT : OwnerRelation.UNKNOWN;
  }

  boolean isKnown() {
    return number != 0 || !organisation.isEmpty();
  }
}
