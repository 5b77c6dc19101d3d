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
    return parseFields(SPACES.split(withoutPrefix(line)), told(line));
  }

  /** The collector leaves {@code a=} before lines of the description, and names only events'. */
  private static Told told(String line) {
    return line.startsWith(NAME) ? Told.IN_EVENT : Told.ONLY_ELSEWHERE;
  }

  private static String withoutPrefix(String line) {
    String value = line.startsWith(ATTRIBUTE) ? line.substring(ATTRIBUTE.length()) : line;
    return value.startsWith(NAME) ? value.substring(NAME.length()) : value;
  }

  private static CandidateLine parseFields(String[] fields, Told told) {
    if (fields.length < REQUIRED_FIELDS) {
      return new Refused(Flaw.INCOMPLETE);
    }
    return flawOfHead(fields)
        .or(() -> flawOfTail(fields))
        .<CandidateLine>map(Refused::new)
        .orElseGet(() -> new Parsed(candidate(fields, told)));
  }

  /** The candidate in fields that have no flaw. */
  private static Candidate candidate(String[] fields, Told told) {
    return new Candidate(
        CandidateType.ofToken(fields[7]).orElseThrow(),
        ConnectionAddress.parse(fields[4]).orElseThrow(),
        Integer.parseInt(fields[5]),
        Long.parseLong(fields[3]),
        related(fields).orElseThrow(),
        told);
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

  private static Optional<Flaw> flawOfTail(String[] fields) {
    if (ConnectionAddress.parse(fields[4]).isEmpty()) {
      return Optional.of(Flaw.ADDRESS);
    }
    if (!isPort(fields[5])) {
      return Optional.of(Flaw.PORT);
    }
    if (!fields[6].equals("typ") || CandidateType.ofToken(fields[7]).isEmpty()) {
      return Optional.of(Flaw.TYPE);
    }
    if (related(fields).isEmpty()) {
      return Optional.of(Flaw.RELATED);
    }
    return tcpTypeFits(fields) ? Optional.empty() : Optional.of(Flaw.TCP_TYPE);
  }

  /** The related address, or empty where it is no address or its port does not fit. */
  private static Optional<ConnectionAddress> related(String[] fields) {
    int at = REQUIRED_FIELDS;
    if (at >= fields.length || !fields[at].equals("raddr")) {
      return Optional.of(ABSENT);
    }
    return at + 1 < fields.length && relatedPortFits(fields, at + 2)
        ? ConnectionAddress.parse(fields[at + 1])
        : Optional.empty();
  }

  /** Nothing may follow a related address but its port; some senders leave that out at the end. */
  private static boolean relatedPortFits(String[] fields, int next) {
    if (next >= fields.length) {
      return true;
    }
    return fields[next].equals("rport") && next + 1 < fields.length && isPort(fields[next + 1]);
  }

  private static boolean tcpTypeFits(String[] fields) {
    for (int i = REQUIRED_FIELDS; i + 1 < fields.length; i++) {
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
