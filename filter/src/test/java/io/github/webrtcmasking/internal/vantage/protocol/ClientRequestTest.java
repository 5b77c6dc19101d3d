package io.github.webrtcmasking.internal.vantage.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.vantage.protocol.ClientRequest.Credential;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client's side at our own responder, and at RFC 5769's answers. */
class ClientRequestTest {

  private static final byte[] TRANSACTION = HexFormat.of().parseHex("b7e7a701bc34d686fa87dfae");

  /** RFC 5769, section 2.2: an answer over IPv4, signed with a short-term credential. */
  private static final byte[] RFC_IPV4 =
      HexFormat.of()
          .parseHex(
              "0101003c2112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220"
                  + "002000080001a147e112a643000800142b91f599fd9e90c38c7489f92af9ba53f06be7d7"
                  + "80280004c07d4c96");

  /** RFC 5769, section 2.3: the same over IPv6. */
  private static final byte[] RFC_IPV6 =
      HexFormat.of()
          .parseHex(
              "010100482112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220"
                  + "002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d900080014a382954e4be67bf1"
                  + "1784c97c8292c275bfe3ed4180280004c8fb0b4c");

  private final Desk desk = new Desk();

  private Optional<ClientAnswer> ask(ClientRequest request) {
    return desk.ask(ByteBuffer.wrap(request.datagram())).flatMap(request::answer);
  }

  private static Credential credential(String password) {
    return new Credential(Desk.USER, password, Desk.REALM, Desk.NONCE);
  }

  @Test
  void bindingTellsWhereItCameFrom() {
    assertThat(ask(ClientRequest.binding(TRANSACTION)))
        .hasValue(new ClientAnswer.Bound(Desk.SOURCE));
  }

  @Test
  void firstAllocateIsChallengedByOurs() {
    assertThat(ask(ClientRequest.allocate(TRANSACTION)))
        .hasValueSatisfying(
            answer -> {
              ClientAnswer.Challenged asked = (ClientAnswer.Challenged) answer;
              assertThat(asked.nonce()).isEqualTo(Desk.NONCE);
              assertThat(asked.isOurs()).isTrue();
            });
  }

  @Test
  void secondAllocateBringsTheSealedAddress() {
    ClientRequest request = ClientRequest.allocate(TRANSACTION, credential(Desk.PASSWORD));
    ClientAnswer.Allocated expected = new ClientAnswer.Allocated(Desk.SOURCE, Desk.RELAYED);
    assertThat(ask(request)).hasValue(expected);
    assertThat(expected.isSealed()).isTrue();
    assertThat(desk.allocations).containsExactly(Desk.SOURCE);
  }

  @Test
  void wrongPasswordIsChallengedAgain() {
    assertThat(ask(ClientRequest.allocate(TRANSACTION, credential("looking-glass"))))
        .containsInstanceOf(ClientAnswer.Challenged.class);
  }

  /** Somebody on the way could have written it. */
  @Test
  void successThatIsNotSignedIsNoAnswer() {
    ClientRequest asked = ClientRequest.allocate(TRANSACTION, credential(Desk.PASSWORD));
    ByteBuffer answer = desk.ask(ByteBuffer.wrap(asked.datagram())).orElseThrow();
    byte[] changed = new byte[answer.remaining()];
    answer.get(answer.position(), changed);
    assertThat(asked.answer(ByteBuffer.wrap(changed))).isPresent();
    changed[30] ^= 1;
    assertThat(asked.answer(ByteBuffer.wrap(changed))).isEmpty();
    assertThat(ClientRequest.allocate(TRANSACTION).answer(answer)).isEmpty();
  }

  @Test
  void answersOfTheSpecificationAreRead() {
    ClientRequest request = ClientRequest.binding(TRANSACTION);
    assertThat(request.answer(ByteBuffer.wrap(RFC_IPV4))).hasValue(bound("192.0.2.1"));
    assertThat(request.answer(ByteBuffer.wrap(RFC_IPV6)))
        .hasValue(bound("2001:db8:1234:5678:11:2233:4455:6677"));
  }

  private static ClientAnswer bound(String address) {
    return new ClientAnswer.Bound(
        new TransportAddress(IpLiterals.parse(address).orElseThrow(), 32853));
  }

  @Test
  void answerToAnotherRequestIsNone() {
    byte[] other = TRANSACTION.clone();
    other[0]++;
    assertThat(ClientRequest.binding(other).answer(ByteBuffer.wrap(RFC_IPV4))).isEmpty();
    assertThat(ClientRequest.allocate(TRANSACTION).answer(ByteBuffer.wrap(RFC_IPV4))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "010100002112a442b7e7a701bc34d686fa87dfae",
        "0101000c2112a442b7e7a701bc34d686fa87dfae002000080003a147e112a643",
        "0101000c2112a442b7e7a701bc34d686fa87dfae002000040001a147e112a643",
        "011100082112a442b7e7a701bc34d686fa87dfae0009000200000000",
      })
  void whateverElseComesIsNone(String hex) {
    ByteBuffer datagram = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    assertThat(ClientRequest.binding(TRANSACTION).answer(datagram)).isEmpty();
  }

  @Test
  void errorIsNamed() {
    ByteBuffer refusal =
        ByteBuffer.wrap(
            HexFormat.of().parseHex("011300082112a442b7e7a701bc34d686fa87dfae0009000400000456"));
    assertThat(ClientRequest.allocate(TRANSACTION).answer(refusal))
        .hasValue(new ClientAnswer.Refused(486));
  }

  @Test
  void serverThatNamesTooMuchIsNotObeyed() {
    Credential endless = new Credential("alice", "wonderland", "x".repeat(1000), "y");
    assertThatThrownBy(() -> ClientRequest.allocate(TRANSACTION, endless))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingPrintsWhatLetsSomebodyIn() {
    assertThat(credential("wonderland")).asString().isEqualTo("Credential[redacted]");
    assertThat(ClientRequest.allocate(TRANSACTION, credential("wonderland")))
        .asString()
        .isEqualTo("ClientRequest[type=0003]");
  }
}
