package io.github.webrtcmasking.internal.address;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** From where a host's name or address can be used, as far as the text alone tells. */
public enum Reach {
  /** From everywhere, as far as we know. */
  EVERYWHERE,
  /**
   * A name that only the site's resolvers know. A visitor with a public address may still use them.
   */
  NAME_OF_SITE,
  /** An address that only the site or the machine itself reaches. */
  ADDRESS_OF_SITE;

  /** RFC 6761, section 6.3. */
  private static final String LOCALHOST = "localhost";

  /**
   * Top-level names that no public resolver answers: RFC 6761 and 6762, ICANN's "internal", and
   * those that RFC 6762, appendix G, found in use. Leaves out names for documentation and tests,
   * because no site uses them.
   */
  private static final Set<String> TOP_LEVEL =
      Set.of("local", "internal", "invalid", "intranet", "private", "corp", "home", "lan");

  /** RFC 8375. */
  private static final String HOME = ".home.arpa";

  /** The reach of a host in a URL; an IPv6 address may have brackets or not. Looks up no name. */
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
    // A single label, such as the name of an upstream server or a container.
    boolean alone = last.equals(name) && !name.isEmpty();
    return alone || TOP_LEVEL.contains(last) || name.endsWith(HOME) ? NAME_OF_SITE : EVERYWHERE;
  }
}
