package io.github.webrtcmasking.internal.lookup.database;

import java.util.EnumSet;
import java.util.Set;

/**
 * What files say about an address that hides people.
 *
 * @param kinds how; empty if no file has the address
 * @param provider the name of the service; empty if unknown
 * @param lastSeen the day on which it was seen last (ISO 8601); empty if unknown
 */
public record Anonymizer(Set<Kind> kinds, String provider, String lastSeen) {

  /** No file has the address. */
  public static final Anonymizer NONE = new Anonymizer(Set.of(), "", "");

  /** How an address hides people. */
  public enum Kind {
    VPN,
    PROXY,
    RESIDENTIAL_PROXY,
    TOR
  }

  /** Copies. */
  public Anonymizer {
    kinds = Set.copyOf(kinds);
  }

  /** Whether any file has the address. */
  public boolean isKnown() {
    return !kinds.isEmpty();
  }

  /**
   * Whether nobody is at home there. A residential proxy is somebody's line, whose own people come
   * from it, too.
   */
  public boolean isNobodysHome() {
    return isKnown() && !kinds.contains(Kind.RESIDENTIAL_PROXY);
  }

  Anonymizer and(Anonymizer other) {
    if (!other.isKnown()) {
      return this;
    }
    Set<Kind> both = EnumSet.copyOf(other.kinds);
    both.addAll(kinds);
    return new Anonymizer(
        both,
        provider.isEmpty() ? other.provider : provider,
        lastSeen.isEmpty() ? other.lastSeen : lastSeen);
  }
}
