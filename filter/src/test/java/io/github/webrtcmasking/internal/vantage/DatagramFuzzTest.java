package io.github.webrtcmasking.internal.vantage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.vantage.protocol.StunResponder;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.testing.stun.Reply;
import io.github.webrtcmasking.testing.stun.Requests;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Any datagram: as it is, with its header mended, and with its attributes under right credentials,
 * because a fuzzer guesses no keyed hash. In the normal build the seeds alone; for ten minutes in
 * the profile {@code fuzz}. The seeds are the captured exchanges of the browsers, the vectors of
 * RFC 5769, and one of each kind that is refused.
 */
class DatagramFuzzTest {

  private static final int HEADER = 20;
  private static final int MAX_ANSWER = 256;
  private static final int RESPONSE_CLASSES = 0x0110;
  private static final int INTEGRITY = 0x0008;

  /** Of the exchange that Chromium was captured in: its nonces are good here. */
  private static final Instant NOW = Instant.parse("2026-11-30T17:46:14.9Z");

  private static final TransportAddress SOURCE = new TransportAddress(new Ipv4(0xc0000202), 35_792);
  private static final IpAddress LOCAL = new Ipv4(0xc0000202);

  private static final KeyRing KEYS = KeyRing.of(TestKeys.CURRENT);
  private static final StatelessNonces NONCES = new StatelessNonces(KEYS);
  private static final String NONCE = NONCES.issue(SOURCE, NOW);
  private static final TurnCredential VISITOR =
      TurnCredentials.issue(TestKeys.CURRENT, "fuzz", NOW.plusSeconds(60));

  private static final StunResponder RESPONDER =
      new StunResponder(
          new ChallengeAccounts(KEYS, new SightingMemory(), () -> NOW),
          NONCES,
          (source, now) -> true);

  @FuzzTest(maxDuration = "10m")
  void answersAreFewSmallAndWellFormed(byte[] input) {
    check(input);
    if (input.length >= HEADER) {
      check(mended(input));
      check(authenticated(input));
    }
  }

  private static void check(byte[] datagram) {
    byte[] before = datagram.clone();
    Optional<ByteBuffer> answer = RESPONDER.respond(ByteBuffer.wrap(datagram), SOURCE, LOCAL, NOW);
    assertThat(datagram).isEqualTo(before);
    answer.ifPresent(it -> check(datagram, it));
  }

  private static void check(byte[] request, ByteBuffer answer) {
    Reply reply = Reply.of(answer);
    int asked = ByteBuffer.wrap(request).getShort() & 0xffff;
    assertThat(asked & RESPONSE_CLASSES).as("only requests are answered").isZero();
    assertThat(reply.type() & ~0x0010).as("by a response of their method").isEqualTo(asked | 0x100);
    assertThat(Arrays.copyOfRange(reply.bytes(), 4, HEADER))
        .as("with their transaction id")
        .isEqualTo(Arrays.copyOfRange(request, 4, HEADER));
    assertThat(reply.bytes().length).isLessThanOrEqualTo(limit(request, reply));
  }

  private static int limit(byte[] request, Reply reply) {
    return reply.attributes().containsKey(INTEGRITY) ? MAX_ANSWER : 3 * request.length;
  }

  /** With cookie and length as they must be, so that the attributes are looked at. */
  private static byte[] mended(byte[] input) {
    byte[] whole = Arrays.copyOf(input, input.length & ~3);
    ByteBuffer.wrap(whole).putShort(2, (short) (whole.length - HEADER)).putInt(4, 0x2112a442);
    return whole;
  }

  private static byte[] authenticated(byte[] input) {
    return Requests.of(ByteBuffer.wrap(input).getShort())
        .withRaw(Arrays.copyOfRange(input, HEADER, input.length & ~3))
        .with(0x0006, VISITOR.username().getBytes(UTF_8))
        .with(0x0014, "mask".getBytes(UTF_8))
        .with(0x0015, NONCE.getBytes(UTF_8))
        .withIntegrity(VISITOR.username(), "mask", VISITOR.credential())
        .bytes();
  }
}
