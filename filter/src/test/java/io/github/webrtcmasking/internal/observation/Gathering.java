package io.github.webrtcmasking.internal.observation;

import static io.github.webrtcmasking.testing.Addresses.ip;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.event.Candidate;
import io.github.webrtcmasking.internal.event.CandidateLine;
import io.github.webrtcmasking.internal.event.CandidateParser;
import io.github.webrtcmasking.internal.event.CollectorEvent;
import io.github.webrtcmasking.internal.observation.Claim.Source;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.Seals;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.internal.vantage.TestSeals.Relay;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.testing.GatheredEvents;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is gathered from an answer whose challenge is {@value #USER}. The vantage sees 192.0.2.1
 * unless a test says otherwise, and browsers report it as each does.
 */
final class Gathering {

  static final VantageKeys KEYS = TestSeals.keys(1);
  static final String USER = "1800000000:0badcafe.challenge";
  static final HttpSide HTTP = new HttpSide(ip("192.0.2.1"), Host.OTHER);
  static final String MDNS = "1 1 udp 2 0ff90264-bbad-4ed9-adc0-ad3dc349d76b.local 1 typ host";
  static final String SRFLX = "1 1 udp 1 192.0.2.1 5 typ srflx raddr 0.0.0.0 rport 0";

  static SeenAddress seen(String address) {
    return TestSeals.seen(ip(address), Host.OTHER);
  }

  static Relay relay(String address) {
    return TestSeals.seal(KEYS, USER, seen(address));
  }

  static String text(IpAddress address) {
    try {
      return InetAddress.getByAddress(address.toBytes()).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A relay line with the given related address. */
  static String line(Relay relay, String related) {
    return "1 1 udp 1 %s %d typ relay raddr %s rport 1"
        .formatted(text(relay.address()), relay.port(), related);
  }

  static CollectorEvent gathered(String... lines) {
    return gathered(Set.of(), lines);
  }

  static CollectorEvent gathered(Set<IpAddress> listed, String... lines) {
    return GatheredEvents.complete(candidates(lines), listed);
  }

  static List<Candidate> candidates(String... lines) {
    return Stream.of(lines)
        .map(line -> ((CandidateLine.Parsed) CandidateParser.parse(line)).candidate())
        .toList();
  }

  static Observations gather(CollectorEvent event, SeenAddress... remembered) {
    return gather(HTTP, event, remembered);
  }

  static Observations gather(HttpSide http, CollectorEvent event, SeenAddress... remembered) {
    ChallengeEvidence evidence =
        new ChallengeEvidence(
            Set.of(), (address, port) -> Seals.open(KEYS, USER, address, port), Set.of(remembered));
    return ObservationGatherer.gather(http, evidence, event);
  }

  static Observations gatherOffered(CollectorEvent event) {
    ChallengeEvidence evidence =
        new ChallengeEvidence(
            Set.of(Circumstance.VANTAGE_CONFIGURED),
            (address, port) -> Seals.open(KEYS, USER, address, port),
            Set.of());
    return ObservationGatherer.gather(HTTP, evidence, event);
  }

  static Proof proof(String address) {
    return new Proof(ip(address), Host.OTHER);
  }

  static Claim claim(String address) {
    return new Claim(ip(address), Source.SERVER);
  }

  private Gathering() {}
}
