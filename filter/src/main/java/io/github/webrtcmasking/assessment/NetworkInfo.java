package io.github.webrtcmasking.assessment;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What lists and databases know about the network that a visitor's page requests came from.
 * Immutable and serialisable; a JavaBean, so that JSP expressions can read it. It holds no address.
 */
public final class NetworkInfo implements Serializable {

  /** Nothing is known. */
  public static final NetworkInfo NONE = new NetworkInfo("", "", new AnonymizerKind[0], "", "");

  @Serial private static final long serialVersionUID = 1L;

  private final String relay;
  private final String country;
  private final AnonymizerKind[] kinds;
  private final String provider;
  private final String lastSeen;

  private NetworkInfo(
      String relay, String country, AnonymizerKind[] kinds, String provider, String lastSeen) {
    this.relay = requireNonNull(relay, "relay");
    this.country = requireNonNull(country, "country");
    this.kinds = kinds;
    this.provider = requireNonNull(provider, "provider");
    this.lastSeen = requireNonNull(lastSeen, "lastSeen");
  }

  /** The same with the name of a relay. */
  public NetworkInfo withRelay(String name) {
    return new NetworkInfo(name, country, kinds, provider, lastSeen);
  }

  /** The same with the code of a country. */
  public NetworkInfo withCountry(String code) {
    return new NetworkInfo(relay, code, kinds, provider, lastSeen);
  }

  /**
   * The same for an address that hides people.
   *
   * @param how how it does; repetitions are dropped
   * @param provider the name of the service, or empty
   * @param lastSeen the day on which it was seen last (ISO 8601), or empty
   */
  public NetworkInfo withAnonymizer(List<AnonymizerKind> how, String provider, String lastSeen) {
    return new NetworkInfo(
        relay, country, how.stream().distinct().toArray(AnonymizerKind[]::new), provider, lastSeen);
  }

  /**
   * The name of the privacy relay that the page requests came through, with its operator. Relays
   * that share their exits are named together.
   *
   * @return never null; empty where there is none, or where nobody told its name
   */
  public String getRelay() {
    return relay;
  }

  /**
   * The country of the page requests' address, as {@code webrtc.masking.lookup.country-database}
   * tells it: a code of ISO 3166-1 such as {@code DE}.
   *
   * @return never null; empty where it is not known
   */
  public String getCountry() {
    return country;
  }

  /** How the address hides people, as far as lists know it; never null, unmodifiable. */
  public List<AnonymizerKind> getAnonymizerKinds() {
    return Collections.unmodifiableList(Arrays.asList(kinds));
  }

  /** The service whose address it is; never null, empty where it is not known. */
  public String getAnonymizerProvider() {
    return provider;
  }

  /** The day on which it was seen last, such as {@code 2026-11-29}; never null, perhaps empty. */
  public String getAnonymizerLastSeen() {
    return lastSeen;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NetworkInfo that
        && relay.equals(that.relay)
        && country.equals(that.country)
        && getAnonymizerKinds().equals(that.getAnonymizerKinds())
        && provider.equals(that.provider)
        && lastSeen.equals(that.lastSeen);
  }

  @Override
  public int hashCode() {
    return Objects.hash(relay, country, getAnonymizerKinds(), provider, lastSeen);
  }

  /** The relay, or the kinds of anonymizer; without the country. */
  @Override
  public String toString() {
    return kinds.length == 0 ? relay : getAnonymizerKinds().toString();
  }
}
