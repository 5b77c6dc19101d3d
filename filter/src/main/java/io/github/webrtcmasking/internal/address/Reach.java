package io.github.webrtcmasking.internal.address;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** From where a host's name or address means something, as far as the text alone tells it. */
public enum Reach {
  /** From everywhere, or nothing is known against it. */
  EVERYWHERE,
  /** A name that only resolvers of the site know; a visitor from outside may be one of theirs. */
  NAME_OF_SITE,
  /** An address that only the site or the machine itself reaches. */
  ADDRESS_OF_SITE;

  /** RFC 6761, section 6.3. */
  private static final String LOCALHOST = "localhost";

  /**
   * Top-level names that no public resolver answers: RFC 6761 and 6762, ICANN's "internal", and
   * what RFC 6762, appendix G, has seen in use. Not those of documentation and tests, which nobody
   * serves visitors under.
   */
  private static final Set<String> TOP_LEVEL =
      Set.of("local", "internal", "invalid", "intranet", "private", "corp", "home", "lan");

  /** RFC 8375. */
  private static final String HOME = ".home.arpa";

  /**
   * The reach of a host as it stands in a URL, an IPv6 address with or without its brackets. No
   * text is looked up.
   */
  public static Reach of(String host) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]") && host.length() > 1;
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    Optional<IpAddress> address = IpLiterals.parse(bare);
    return address.map(Reach::of).orElseGet(() -> ofName(bare));
  }

  private static Reach of(IpAddress address) {
    return address.scope() == Scope.GLOBAL ? EVERYWHERE : ADDRESS_OF_SITE;
  }

  private static Reach ofName(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (last.equals(LOCALHOST)) {
      return ADDRESS_OF_SITE;
    }
    // One word, as an upstream's or a container's name.
    boolean alone = last.equals(name) && !name.isEmpty();
    return alone || TOP_LEVEL.contains(last) || name.endsWith(HOME) ? NAME_OF_SITE : EVERYWHERE;
  }
}
