package io.github.webrtcmasking.internal.event;

import java.util.Optional;

/** The outcome of parsing a candidate line. */
public sealed interface CandidateLine {

  /** The candidate, if the line is one. */
  Optional<Candidate> parsed();

  /** A candidate. */
  record Parsed(Candidate candidate) implements CandidateLine {
    @Override
    public Optional<Candidate> parsed() {
      return Optional.of(candidate);
    }
  }

  /** Not a candidate, with the first flaw that was found. */
  record Refused(Flaw flaw) implements CandidateLine {
    @Override
    public Optional<Candidate> parsed() {
      return Optional.empty();
    }
  }

  /** Why a line is no candidate. */
  enum Flaw {
    /** The line is empty, as Firefox's end-of-candidates is (EventDecoderTest). */
    EMPTY,
    /** The line is longer than a candidate may be. */
    TOO_LONG,
    /** The line has fewer fields than a candidate. */
    INCOMPLETE,
    /** The foundation is missing or is not 1 to 32 ice-chars. */
    FOUNDATION,
    /** The component is not 1 to 256. */
    COMPONENT,
    /** The transport is no token. */
    TRANSPORT,
    /** The priority is not 1 to 2^31-1. */
    PRIORITY,
    /** The address is neither an IP literal nor a host name. */
    ADDRESS,
    /** The port is not 0 to 65535. */
    PORT,
    /** The type is missing or unknown. */
    TYPE,
    /** The related address or port is cut off, malformed or out of place. */
    RELATED,
    /** A tcptype other than active, passive and so (RFC 6544, section 4.5). */
    TCP_TYPE
  }
}
