package io.github.webrtcmasking.internal.event;

import io.github.webrtcmasking.internal.event.CandidateLine.Flaw;
import io.github.webrtcmasking.internal.event.CandidateLine.Parsed;
import io.github.webrtcmasking.internal.event.CandidateLine.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parses candidate lines as browsers write them: the candidate-attribute of RFC 8839, section 5.1,
 * with or without {@code a=} and {@code candidate:}. Never throws: every text has an outcome.
 */
public final class CandidateParser {

  /** The longest line that is parsed, in characters. */
  public static final int MAX_LINE_LENGTH = 512;

  private static final String ATTRIBUTE = "a=";
  private static final String NAME = "candidate:";
  private static final int MAX_TOKEN_LENGTH = 32;
  private static final int MAX_DIGITS = 10;
  private static final Set<String> TCP_TYPES = Set.of("active", "passive", "so");
  private static final long MAX_PRIORITY = (1L << 31) - 1;

  /** foundation, component, transport, priority, address, port, "typ", type. */
  private static final int REQUIRED_FIELDS = 8;

  private static final ConnectionAddress ABSENT = new ConnectionAddress.Absent();

  private CandidateParser() {}

  /** Parses the line. */
  public static CandidateLine parse(String line) {
    if (line.isEmpty()) {
      return new Refused(Flaw.EMPTY);
    }
    if (line.length() > MAX_LINE_LENGTH) {
      return new Refused(Flaw.TOO_LONG);
    }
    return parseFields(fields(withoutPrefix(line)), origin(line));
  }

  /**
   * Only lines from events begin with {@code candidate:}. The collector keeps {@code a=} before
   * lines of the description, and gives those of the statistics no name.
   */
  private static CandidateOrigin origin(String line) {
    return line.startsWith(NAME) ? CandidateOrigin.IN_EVENT : CandidateOrigin.ONLY_ELSEWHERE;
  }

  private static String withoutPrefix(String line) {
    String value = line.startsWith(ATTRIBUTE) ? line.substring(ATTRIBUTE.length()) : line;
    return value.startsWith(NAME) ? value.substring(NAME.length()) : value;
  }

  /** Splits the text at spaces. A leading space makes an empty foundation. */
  private static String[] fields(String text) {
    List<String> fields = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      if (end > start || start == 0) {
        fields.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return fields.toArray(String[]::new);
  }

  private static CandidateLine parseFields(String[] fields, CandidateOrigin origin) {
    if (fields.length < REQUIRED_FIELDS) {
      return new Refused(Flaw.INCOMPLETE);
    }
    Optional<Flaw> flaw = flawOfHead(fields);
    if (flaw.isPresent()) {
      return new Refused(flaw.get());
    }
    ConnectionAddress address = ConnectionAddress.parse(fields[4]).orElse(null);
    return address == null ? new Refused(Flaw.ADDRESS) : parseTail(fields, address, origin);
  }

  private static CandidateLine parseTail(
      String[] fields, ConnectionAddress address, CandidateOrigin origin) {
    if (!isPort(fields[5])) {
      return new Refused(Flaw.PORT);
    }
    CandidateType type = CandidateType.ofToken(fields[7]).orElse(null);
    if (type == null || !fields[6].equals("typ")) {
      return new Refused(Flaw.TYPE);
    }
    ConnectionAddress related = related(fields).orElse(null);
    if (related == null) {
      return new Refused(Flaw.RELATED);
    }
    if (!tcpTypeFits(fields)) {
      return new Refused(Flaw.TCP_TYPE);
    }
    int port = (int) number(fields[5]);
    return new Parsed(new Candidate(type, address, port, number(fields[3]), related, origin));
  }

  private static Optional<Flaw> flawOfHead(String[] fields) {
    if (!Characters.ICE.fill(fields[0], MAX_TOKEN_LENGTH)) {
      return Optional.of(Flaw.FOUNDATION);
    }
    if (!isBetween(fields[1], 1, 256)) {
      return Optional.of(Flaw.COMPONENT);
    }
    if (!Characters.TOKEN.fill(fields[2], MAX_TOKEN_LENGTH)) {
      return Optional.of(Flaw.TRANSPORT);
    }
    return isBetween(fields[3], 1, MAX_PRIORITY) ? Optional.empty() : Optional.of(Flaw.PRIORITY);
  }

  /** The related address; empty if it is no address or its port is wrong. */
  private static Optional<ConnectionAddress> related(String[] fields) {
    int at = REQUIRED_FIELDS;
    if (at >= fields.length || !fields[at].equals("raddr")) {
      return Optional.of(ABSENT);
    }
    return at + 1 < fields.length && relatedPortFits(fields, at + 2)
        ? ConnectionAddress.parse(fields[at + 1])
        : Optional.empty();
  }

  /** Only its port may follow a related address; some senders end the line without it. */
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
    long value = number(text);
    return value >= least && value <= most;
  }

  /** The value of 1 to 10 ASCII digits, or -1. */
  private static long number(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
