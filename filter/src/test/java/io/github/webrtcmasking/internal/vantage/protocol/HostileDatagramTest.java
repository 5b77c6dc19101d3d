package io.github.webrtcmasking.internal.vantage.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.testing.stun.Requests;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that arrives throws, and nothing unauthenticated is answered with more than thrice it.
 */
class HostileDatagramTest {

  private static final TransportAddress IPV6_SOURCE =
      new TransportAddress(new Ipv6(0x20010db800000000L, 7), 4000);
  private static final int ROUNDS = 200_000;

  private final Desk desk = new Desk();

  @ParameterizedTest(name = "method {0}")
  @ValueSource(ints = {1, 3, 4, 8, 9})
  void smallestRequestIsAnsweredWithAtMostThriceItsLength(int method) {
    byte[] request = Requests.of(method).bytes();
    Optional<ByteBuffer> answer = desk.ask(ByteBuffer.wrap(request), IPV6_SOURCE);

    assertThat(request).hasSize(20);
    assertThat(answer).hasValueSatisfying(it -> assertThat(it.remaining()).isBetween(20, 60));
  }

  @ParameterizedTest(name = "method {0}")
  @ValueSource(ints = {1, 3, 4, 8, 9})
  void everyUnauthenticatedKindStaysBelowTheLimit(int method) {
    for (Requests request :
        new Requests[] {
          Requests.of(method).withFingerprint(),
          Requests.of(method).with(0x7f01, ""),
          Requests.of(method).with(0x7f01, "").withFingerprint(),
          Requests.of(method).with(0x7f01, "").with(0x7f02, "").with(0x7f03, ""),
          Requests.of(method).with(0x0008, ""),
          Requests.of(method).with(0x0008, "00".repeat(20)),
          Requests.of(method).withCredentials("", "", "").with(0x0008, "00".repeat(20)),
          Requests.of(method).withCredentials("bob", "mask", Desk.NONCE).with(0x0008, "00"),
          Requests.of(method).withCredentials("bob", "mask", "stale").withFingerprint(),
        }) {
      assertIsModest(request.bytes());
    }
  }

  @Test
  void everyPrefixOfAValidMessageIsHandled() {
    byte[] whole = Desk.authenticated(Requests.allocateUdp()).withFingerprint().bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] prefix = java.util.Arrays.copyOf(whole, length);
      assertThat(desk.ask(ByteBuffer.wrap(prefix))).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void everyPrefixWithAMatchingLengthIsHandled() {
    byte[] whole = Desk.authenticated(Requests.allocateUdp()).bytes();
    for (int length = 20; length < whole.length; length++) {
      byte[] prefix = java.util.Arrays.copyOf(whole, length);
      ByteBuffer.wrap(prefix).putShort(2, (short) (length - 20));
      assertIsModest(prefix);
    }
  }

  @Test
  void randomBytesAreHandled() {
    Random random = new Random(5769);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] garbage = new byte[random.nextInt(120)];
      random.nextBytes(garbage);
      assertIsModest(garbage);
    }
  }

  @Test
  void randomAttributesBehindARightHeaderAreHandled() {
    Random random = new Random(8489);
    int[] methods = {1, 3, 4, 8, 9};
    for (int round = 0; round < ROUNDS; round++) {
      Requests request = Requests.of(methods[random.nextInt(methods.length)]);
      for (int count = random.nextInt(6); count > 0; count--) {
        byte[] value = new byte[random.nextInt(24)];
        random.nextBytes(value);
        request.with(random.nextInt(random.nextBoolean() ? 0x30 : 0x10000), value);
      }
      assertIsModest(request.bytes());
    }
  }

  @Test
  void changedBytesOfARightRequestAreHandled() {
    Random random = new Random(8656);
    byte[] right = Desk.authenticated(Requests.allocateUdp()).bytes();
    for (int round = 0; round < ROUNDS; round++) {
      byte[] changed = right.clone();
      for (int count = 1 + random.nextInt(4); count > 0; count--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      desk.ask(ByteBuffer.wrap(changed));
    }
    assertThat(desk.allocations).hasSizeLessThan(ROUNDS / 10); // Only where nothing was changed.
  }

  private void assertIsModest(byte[] request) {
    Optional<ByteBuffer> answer = desk.ask(ByteBuffer.wrap(request), IPV6_SOURCE);
    if (answer.isPresent() && answer.get().remaining() > 3 * request.length) {
      throw new AssertionError(request.length + " bytes: " + answer.get().remaining());
    }
    assertThat(desk.allocations).isEmpty();
  }
}
