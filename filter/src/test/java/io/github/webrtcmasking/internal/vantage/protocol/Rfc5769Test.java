package io.github.webrtcmasking.internal.vantage.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.testing.stun.Reply;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 5769. */
class Rfc5769Test {

  private static final String HEADER_END = "2112a442" + "b7e7a701bc34d686fa87dfae";
  private static final LongTermKey SHORT_TERM = LongTermKey.ofPassword("VOkJxbRl1RmTxUk/WvJxBt");

  // Section 2.1
  private static final byte[] REQUEST =
      hex(
          "0001"
              + "0058" // Binding request, length 88
              + HEADER_END
              + "80220010"
              + "5354554e207465737420636c69656e74" // SOFTWARE "STUN test client"
              + "00240004"
              + "6e0001ff" // PRIORITY
              + "80290008"
              + "932ff9b151263b36" // ICE-CONTROLLED
              + "00060009"
              + "6576746a3a68367659202020" // USERNAME "evtj:h6vY", padded with spaces
              + "00080014"
              + "9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2" // MESSAGE-INTEGRITY
              + "80280004"
              + "e57a3bcf"); // FINGERPRINT

  // Section 2.2
  private static final byte[] IPV4_RESPONSE =
      hex(
          "0101"
              + "003c" // Binding success, length 60
              + HEADER_END
              + "8022000b"
              + "7465737420766563746f7220" // SOFTWARE "test vector", padded
              + "00200008"
              + "0001a147e112a643" // XOR-MAPPED-ADDRESS 192.0.2.1 port 32853
              + "00080014"
              + "2b91f599fd9e90c38c7489f92af9ba53f06be7d7" // MESSAGE-INTEGRITY
              + "80280004"
              + "c07d4c96"); // FINGERPRINT

  // Section 2.3
  private static final byte[] IPV6_RESPONSE =
      hex(
          "0101"
              + "0048" // Binding success, length 72
              + HEADER_END
              + "8022000b"
              + "7465737420766563746f7220" // SOFTWARE "test vector", padded
              + "00200014"
              + "0002a147" // XOR-MAPPED-ADDRESS, IPv6, port 32853
              + "0113a9faa5d3f179bc25f4b5bed2b9d9" // 2001:db8:1234:5678:11:2233:4455:6677
              + "00080014"
              + "a382954e4be67bf11784c97c8292c275bfe3ed41" // MESSAGE-INTEGRITY
              + "80280004"
              + "c8fb0b4c"); // FINGERPRINT

  // Section 2.4
  private static final byte[] LONG_TERM_REQUEST =
      hex(
          "0001"
              + "0060" // Binding request, length 96
              + "2112a442"
              + "78ad3433c6ad72c029da412e"
              + "00060012"
              + "e3839ee38388e383aae38383e382afe382b90000" // USERNAME, katakana
              + "0015001c"
              + "662f2f3439396b39353464364f4c33346f4c394653547679363473"
              + "41" // NONCE
              + "0014000b"
              + "6578616d706c652e6f726700" // REALM "example.org"
              + "00080014"
              + "f67024656dd64a3e02b8e0712e85c9a28ca89666"); // MESSAGE-INTEGRITY

  @Test
  void sampleRequestIsReadAndVerified() {
    StunMessage request = parse(REQUEST);

    assertThat(request.type()).isEqualTo(MessageType.BINDING_REQUEST);
    assertThat(request.hasFingerprint()).isTrue();
    assertThat(text(request, AttributeType.USERNAME)).isEqualTo("evtj:h6vY");
    assertThat(request.unknownAttributes()).containsExactly(0x0024); // PRIORITY belongs to ICE
    assertThat(new MessageIntegrity(SHORT_TERM).matches(request)).isTrue();
  }

  @Test
  void sampleIpv4ResponseIsReadAndVerified() {
    StunMessage response = parse(IPV4_RESPONSE);

    assertThat(new MessageIntegrity(SHORT_TERM).matches(response)).isTrue();
    assertThat(mapped(response)).isEqualTo(new TransportAddress(new Ipv4(0xc0000201), 32853));
  }

  @Test
  void sampleIpv6ResponseIsReadAndVerified() {
    StunMessage response = parse(IPV6_RESPONSE);

    assertThat(new MessageIntegrity(SHORT_TERM).matches(response)).isTrue();
    assertThat(mapped(response))
        .isEqualTo(new TransportAddress(new Ipv6(0x20010db812345678L, 0x0011223344556677L), 32853));
  }

  @Test
  void responsesAreWrittenAsTheSamplesAre() {
    ByteBuffer answer = ByteBuffer.allocate(256);
    Header.begin(answer, 0x0101, parse(REQUEST));
    Attribute.append(answer, 0x8022, "test vector".getBytes(StandardCharsets.US_ASCII));
    answer.put(answer.position() - 1, (byte) ' '); // The samples pad with a space.
    new XorMappedAddress(new TransportAddress(new Ipv4(0xc0000201), 32853)).appendTo(answer);
    new MessageIntegrity(SHORT_TERM).appendTo(answer);
    Fingerprint.OF_WHAT_IS_BEFORE.appendTo(answer);
    Header.setEnd(answer, answer.position());

    assertThat(answer.flip()).isEqualTo(ByteBuffer.wrap(IPV4_RESPONSE));
  }

  @Test
  void sampleLongTermRequestIsReadAndVerified() {
    StunMessage request = parse(LONG_TERM_REQUEST);
    String username = text(request, AttributeType.USERNAME);
    String realm = text(request, AttributeType.REALM);

    assertThat(username).isEqualTo("マトリックス");
    assertThat(realm).isEqualTo("example.org");
    assertThat(text(request, AttributeType.NONCE)).isEqualTo("f//499k954d6OL34oL9FSTvy64sA");
    // The password is "The<U+00AD>M<U+00AA>tr<U+2168>", and this after SASLprep.
    LongTermKey key = LongTermKey.of(username, realm, "TheMatrIX");
    assertThat(new MessageIntegrity(key).matches(request)).isTrue();
  }

  @Test
  void oneChangedBitBeforeTheFingerprintIsNoticed() {
    for (int bit = 0; bit < (REQUEST.length - 8) * 8; bit++) {
      byte[] changed = REQUEST.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);

      // A longer attribute can swallow the FINGERPRINT; then the integrity is gone, too.
      assertThat(StunMessage.parse(ByteBuffer.wrap(changed)))
          .as("bit %d", bit)
          .matches(it -> it.filter(new MessageIntegrity(SHORT_TERM)::matches).isEmpty());
    }
  }

  private static TransportAddress mapped(StunMessage response) {
    return Reply.decode(
        ByteBuffer.wrap(response.bytes()),
        response.value(AttributeType.XOR_MAPPED_ADDRESS).orElseThrow());
  }

  private static String text(StunMessage message, int type) {
    return StandardCharsets.UTF_8.decode(message.value(type).orElseThrow()).toString();
  }

  private static StunMessage parse(byte[] bytes) {
    return StunMessage.parse(ByteBuffer.wrap(bytes)).orElseThrow();
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
