package io.github.webrtcmasking;

import static java.util.Objects.requireNonNull;

/**
 * Who runs a network, as an {@link IpLookup} answers. Two owners count as the same if their numbers
 * or their organisations are the same. One of the two is enough.
 *
 * @param number the autonomous system number, 1 to 4294967295, or {@link #NO_NUMBER}
 * @param organisation the organisation's name, never null, {@link #NO_NAME} where it is not known
 */
public record NetworkOwner(long number, String organisation) {

  /** Stands for an unknown number; AS 0 belongs to nobody (RFC 7607). */
  public static final long NO_NUMBER = 0;

  /** Stands for an unknown organisation. */
  public static final String NO_NAME = "";

  private static final long LAST_NUMBER = 0xffff_ffffL;

  /**
   * Checks that at least one of the two is known.
   *
   * @throws IllegalArgumentException if the number is out of range, or neither is known
   */
  public NetworkOwner {
    requireNonNull(organisation, "organisation");
    if (number < NO_NUMBER || number > LAST_NUMBER) {
      throw new IllegalArgumentException("number must be 0 to " + LAST_NUMBER + ": " + number);
    }
    if (number == NO_NUMBER && organisation.isBlank()) {
      throw new IllegalArgumentException("an owner has a number or an organisation");
    }
  }

  /** The owner with that autonomous system number. */
  public static NetworkOwner ofNumber(long number) {
    return new NetworkOwner(number, NO_NAME);
  }

  /** The owner with that name. */
  public static NetworkOwner ofOrganisation(String organisation) {
    return new NetworkOwner(NO_NUMBER, organisation);
  }
}
