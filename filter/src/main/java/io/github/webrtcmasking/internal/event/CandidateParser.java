package io.github.webrtcmasking.internal.event;

import io.github.webrtcmasking.internal.event.CandidateLine.Flaw;
import io.github.webrtcmasking.internal.event.CandidateLine.Parsed;
import io.github.webrtcmasking.internal.event.CandidateLine.Refused;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parses candidate lines as browsers write them: the candidate-attribute of RFC 8839, section 5.1,
 * with or without {@code a=} and {@code candidate:}. Total: every text has an outcome.
 */
public final class CandidateParser {

  /** The longest line that is looked at, in characters. */
  public static final int MAX_LINE_LENGTH = 512;

  private static final String ATTRIBUTE = "a=";
  private static final String NAME = "candidate:";
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern FOUNDATION = Pattern.compile("[A-Za-z0-9+/]{1,32}");
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`{|}~A-Za-z0-9-]{1,32}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");
  private static final Set<String> TCP_TYPES = Set.of("active", "passive", "so");
  private static final long MAX_PRIORITY = (1L << 31) - 1;

  /** foundation, component, transport, priority, address, port, "typ", type. */
  private static final int REQUIRED_FIELDS = 8;

  private static final ConnectionAddress ABSENT = new ConnectionAddress.Absent();

  private CandidateParser() {}

  /** What the line is. */
  public static CandidateLine parse(String line) {
    if (line.isEmpty()) {
      return new Refused(Flaw.EMPTY);
    }
    if (line.length() > MAX_LINE_LENGTH) {
      return new Refused(Flaw.TOO_LONG);
    }
    // A leading space is a missing foundation, and split() keeps it as an empty first field.
    return parseFields(SPACES.split(withoutPrefix(line)));
  }

  private static String withoutPrefix(String line) {
    String value = line.startsWith(ATTRIBUTE) ? line.substring(ATTRIBUTE.length()) : line;
    return value.startsWith(NAME) ? value.substring(NAME.length()) : value;
  }

  private static CandidateLine parseFields(String[] fields) {
    if (fields.length < REQUIRED_FIELDS) {
      return new Refused(Flaw.INCOMPLETE);
    }
    Optional<Flaw> flaw = flawOfHead(fields);
    if (flaw.isPresent()) {
      return new Refused(flaw.get());
    }
    Optional<ConnectionAddress> address = ConnectionAddress.parse(fields[4]);
    if (address.isEmpty()) {
      return new Refused(Flaw.ADDRESS);
    }
    if (!isPort(fields[5])) {
      return new Refused(Flaw.PORT);
    }
    Optional<CandidateType> type = CandidateType.ofToken(fields[7]);
    if (!fields[6].equals("typ") || type.isEmpty()) {
      return new Refused(Flaw.TYPE);
    }
    return parseRest(fields, type.get(), address.get());
  }

  private static Optional<Flaw> flawOfHead(String[] fields) {
    if (!FOUNDATION.matcher(fields[0]).matches()) {
      return Optional.of(Flaw.FOUNDATION);
    }
    if (!isBetween(fields[1], 1, 256)) {
      return Optional.of(Flaw.COMPONENT);
    }
    if (!TOKEN.matcher(fields[2]).matches()) {
      return Optional.of(Flaw.TRANSPORT);
    }
    return isBetween(fields[3], 1, MAX_PRIORITY) ? Optional.empty() : Optional.of(Flaw.PRIORITY);
  }

  private static CandidateLine parseRest(
      String[] fields, CandidateType type, ConnectionAddress address) {
    int next = REQUIRED_FIELDS;
    Optional<ConnectionAddress> related = Optional.of(ABSENT);
    if (next < fields.length && fields[next].equals("raddr")) {
      related =
          next + 1 < fields.length ? ConnectionAddress.parse(fields[next + 1]) : Optional.empty();
      next += 2;
      if (related.isEmpty() || !relatedPortFits(fields, next)) {
        return new Refused(Flaw.RELATED);
      }
    }
    if (!tcpTypeFits(fields, next)) {
      return new Refused(Flaw.TCP_TYPE);
    }
    int port = Integer.parseInt(fields[5]);
    long priority = Long.parseLong(fields[3]);
    return new Parsed(new Candidate(type, address, port, priority, related.orElse(ABSENT)));
  }

  /** Nothing may follow a related address but its port; some senders leave that out at the end. */
  private static boolean relatedPortFits(String[] fields, int next) {
    if (next >= fields.length) {
      return true;
    }
    return fields[next].equals("rport") && next + 1 < fields.length && isPort(fields[next + 1]);
  }

  private static boolean tcpTypeFits(String[] fields, int from) {
    for (int i = from; i + 1 < fields.length; i++) {
      if (fields[i].equals("tcptype")) {
        return TCP_TYPES.contains(fields[i + 1]);
      }
    }
    return true;
  }

  private static boolean isPort(String text) {
    return isBetween(text, 0, 65535);
  }

  private static boolean isBetween(String text, long least, long most) {
    if (!DIGITS.matcher(text).matches()) {
      return false;
    }
    long value = Long.parseLong(text);
    return value >= least && value <= most;
  }
}
