package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.database.Anonymizer;
import java.util.Map;

/**
 * What is known of the HTTP address's network beside its traits, in words.
 *
 * @param relay the name of the relay that it is an exit of; empty if that is not known
 * @param anonymizer whether and how it hides people
 * @param country the code of its country; empty if that is not known
 * @param otherCountries the countries of the other addresses, where known
 */
public record HttpNetwork(
    String relay, Anonymizer anonymizer, String country, Map<IpAddress, String> otherCountries) {

  /** Nothing is known. */
  public static final HttpNetwork UNKNOWN = new HttpNetwork("", Anonymizer.NONE, "", Map.of());

  /** Copies. */
  public HttpNetwork {
    otherCountries = Map.copyOf(otherCountries);
  }

  /** Whether it is known that the address is in another country. */
  public boolean isAbroad(IpAddress address) {
    String other = otherCountries.getOrDefault(address, "");
    return !country.isEmpty() && !other.isEmpty() && !other.equals(country);
  }

  /** Without addresses. */
  @Override
  public String toString() {
    return "HttpNetwork[" + relay + ", " + anonymizer + ", " + country + "]";
  }
}
