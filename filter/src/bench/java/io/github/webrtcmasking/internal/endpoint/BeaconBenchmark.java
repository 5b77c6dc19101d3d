package io.github.webrtcmasking.internal.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.endpoint.AnswerJudge.Judgement;
import io.github.webrtcmasking.internal.event.DecodedEvent;
import io.github.webrtcmasking.internal.event.EventDecoder;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.session.MaskingSessions;
import io.github.webrtcmasking.internal.session.NetworkNames;
import io.github.webrtcmasking.internal.session.NetworkNaming;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.internal.vantage.TestSeals.Relay;
import io.github.webrtcmasking.internal.vantage.TurnUsername;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.testing.Captured;
import io.github.webrtcmasking.testing.MemorySession;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A beacon from its bytes to the stored assessment: decoding with JSON-B (Yasson), parsing the
 * candidates, opening the seals, judging, and both session attributes. The lines are a dual-stack
 * Chrome's, with the two proofs that it would have got; the challenge is opened in the session anew
 * each time, which an answer alone does not do.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
// A compiler in the background never gets done beside others on one core.
@Fork(value = 3, jvmArgsAppend = "-XX:-BackgroundCompilation")
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
public class BeaconBenchmark {

  private static final int REFERENCE_LENGTH = 16_384;
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final VantageKeys KEYS = TestSeals.keys(1);
  private static final IpAddress IPV4 = address("203.0.113.4");
  private static final IpAddress IPV6 = address("2001:db8:5239:8a00:5452:8451:f0a6:7");
  private static final String USERNAME =
      new TurnUsername(NOW.plus(OpenChallenge.LIFETIME), KEYS.keyId(), "challenge").text();

  private static final ProofSource VANTAGE =
      new ProofSource() {
        @Override
        public Set<SeenAddress> seenFor(String challengeId) {
          return Set.of();
        }

        @Override
        public OptionalInt listeningPort() {
          return OptionalInt.of(3478);
        }
      };

  private final Jsonb jsonb = JsonbBuilder.create();
  private final EventDecoder decoder = new EventDecoder(() -> jsonb);
  private final AnswerJudge judge = new AnswerJudge(KeyRing.of(KEYS), VANTAGE);
  private final MaskingSessions sessions =
      new MaskingSessions(new NetworkNames(KeyRing.of(KEYS), new SecureRandom()));
  private final HttpSide http = new HttpSide(IPV4, Host.OTHER);
  private final NetworkNaming naming = NetworkNaming.of(KEYS);
  private final String network = naming.name(IPV4);
  private final OpenChallenge challenge =
      new OpenChallenge("challenge", USERNAME, KEYS.keyId(), network, NOW, Offer.VANTAGE);
  private final byte[] body = body();

  private static IpAddress address(String text) {
    return IpLiterals.parse(text).orElseThrow();
  }

  private static byte[] body() {
    List<String> lines = new ArrayList<>();
    for (String row : Captured.text("real-candidates.tsv").split("\n", -1)) {
      if (row.contains("Chrome dual stack")
          && (row.contains("203.0.113.4") || row.contains(".local") || row.contains("5239"))) {
        lines.add("\"" + row.substring(0, row.indexOf('\t')).replaceFirst("^a=", "") + "\"");
      }
    }
    for (IpAddress seen : List.of(IPV4, IPV6)) {
      Relay relay = TestSeals.seal(KEYS, USERNAME, TestSeals.seen(seen, Host.OTHER));
      lines.add(
          "\"candidate:1 1 udp 8331263 %s %d typ relay raddr %s rport 59648 generation 0\""
              .formatted(text(relay.address()), relay.port(), text(seen)));
    }
    return """
        {"eventId":"2f1c6a1e-8a5c-4c0e-9d2f-6f1b1f9c7a10","eventType":"context.webrtc.ips",
        "moduleName":"WebRTCIPModule","timestamp":"2026-11-22T12:00:00.000Z","payload":{
        "supported":true,"candidates":{"publicIPs":{"ipv4":["203.0.113.4"],
        "ipv6":["2001:db8:5239:8a00:5452:8451:f0a6:7"]},
        "localIPs":["b55180b3-54f2-44cb-9c2a-168d6670b47d.local"]},"rawCandidates":[%s]}}
        """
        .formatted(String.join(",", lines))
        .getBytes(UTF_8);
  }

  private static String text(IpAddress address) {
    try {
      return InetAddress.getByAddress(address.toBytes()).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Benchmark
  public Judgement beacon() {
    MemorySession session = new MemorySession("session", NOW);
    sessions.open(session, challenge);
    DecodedEvent.Accepted decoded = (DecodedEvent.Accepted) decoder.decode(body);
    Judgement judgement = judge.judge(new Route(challenge, http, naming), decoded.event(), NOW);
    if (sessions.answer(session, challenge, network, judgement.assessment(), "").isEmpty()) {
      throw new IllegalStateException("the answer was not stored");
    }
    return judgement;
  }

  @Benchmark
  public DecodedEvent decoding() {
    return decoder.decode(body);
  }

  /** Work that does not change from commit to commit, to judge the machine by. */
  @Benchmark
  public byte[] reference() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(new byte[REFERENCE_LENGTH]);
  }
}
