package io.github.webrtcmasking.internal.event;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.event.CollectorEvent.Completion;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failed;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failure;
import io.github.webrtcmasking.internal.event.CollectorEvent.Gathered;
import io.github.webrtcmasking.internal.event.EventDocument.Lists;
import io.github.webrtcmasking.internal.event.EventDocument.Payload;
import io.github.webrtcmasking.internal.event.EventDocument.PublicIps;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the content of a well-shaped event, and parses it. */
final class EventReader {

  /** The most candidate lines in an event; more than any browser sends. */
  static final int MAX_CANDIDATES = 64;

  private static final String IPS = "context.webrtc.ips";
  private static final String ERROR = "context.webrtc.error";
  private static final String MODULE = "WebRTCIPModule";
  private static final String DISCOVERY_TIMED_OUT = "Discovery timed out";
  private static final String UUID_FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

  private EventReader() {}

  /** The event, or empty if the document is none. */
  static Optional<CollectorEvent> read(EventDocument document) {
    Payload payload = document.payload;
    if (payload == null || !hasHeader(document)) {
      return Optional.empty();
    }
    if (IPS.equals(document.eventType)) {
      return gathered(payload);
    }
    return ERROR.equals(document.eventType) ? failed(payload) : Optional.empty();
  }

  private static boolean hasHeader(EventDocument document) {
    return MODULE.equals(document.moduleName)
        && document.eventId != null
        && isUuid(document.eventId)
        && document.timestamp != null
        && isTimestamp(document.timestamp);
  }

  /** RFC 9562, section 4. */
  private static boolean isUuid(String text) {
    if (text.length() != UUID_FORM.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean fits = UUID_FORM.charAt(i) == '-' ? character == '-' : Characters.HEX.has(character);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTimestamp(String text) {
    try {
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<CollectorEvent> gathered(Payload payload) {
    Lists lists = payload.candidates;
    List<String> lines = payload.rawCandidates;
    if (!Boolean.TRUE.equals(payload.supported) || lists == null || lines == null) {
      return Optional.empty();
    }
    PublicIps listed = lists.publicIPs;
    if (listed == null || listed.ipv4 == null || listed.ipv6 == null || lists.localIPs == null) {
      return Optional.empty();
    }
    if (Stream.of(lines, listed.ipv4, listed.ipv6, lists.localIPs).anyMatch(EventReader::isOver)) {
      return Optional.empty();
    }
    Set<IpAddress> addresses = addresses(listed.ipv4, listed.ipv6);
    return Optional.of(new Gathered(candidates(lines), addresses, completion(payload.timedOut)));
  }

  private static boolean isOver(List<String> texts) {
    return texts.size() > MAX_CANDIDATES
        || texts.stream().anyMatch(text -> text.length() > CandidateParser.MAX_LINE_LENGTH);
  }

  private static List<Candidate> candidates(List<String> lines) {
    return lines.stream().flatMap(line -> CandidateParser.parse(line).parsed().stream()).toList();
  }

  private static Set<IpAddress> addresses(List<String> ipv4, List<String> ipv6) {
    return Stream.concat(ipv4.stream(), ipv6.stream())
        .map(IpLiterals::parse)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Completion completion(@Nullable Boolean timedOut) {
    return Boolean.TRUE.equals(timedOut) ? Completion.TIMED_OUT : Completion.COMPLETE;
  }

  private static Optional<CollectorEvent> failed(Payload payload) {
    String error = payload.error;
    if (!Boolean.FALSE.equals(payload.supported) || error == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Failed(error.equals(DISCOVERY_TIMED_OUT) ? Failure.TIMED_OUT : Failure.UNAVAILABLE));
  }
}
