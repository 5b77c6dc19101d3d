package io.github.webrtcmasking.internal.vantage.protocol;

import static io.github.webrtcmasking.internal.vantage.protocol.Desk.NONCE;
import static io.github.webrtcmasking.internal.vantage.protocol.Desk.PASSWORD;
import static io.github.webrtcmasking.internal.vantage.protocol.Desk.REALM;
import static io.github.webrtcmasking.internal.vantage.protocol.Desk.USER;
import static io.github.webrtcmasking.internal.vantage.protocol.Desk.authenticated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.testing.stun.Reply;
import io.github.webrtcmasking.testing.stun.Requests;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request we answer and every one we do not, against RFC 8489 and RFC 8656. */
class StunResponderTest {

  private static final int UNKNOWN_REQUIRED = 0x7f01;
  private static final int UNKNOWN_OPTIONAL = 0xff05; // As Chromium's TURN_LOGGING_ID.

  private final Desk desk = new Desk();

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource({"bindings", "logins", "allocates", "refreshes", "refusals"})
  void everyRequestHasItsAnswer(String name, Requests request, String expected) {
    assertThat(desk.summary(request)).isEqualTo(expected);
  }

  static Stream<Arguments> bindings() {
    return Stream.of(
        arguments("Binding", binding(), "success"),
        arguments("Binding with FINGERPRINT", binding().withFingerprint(), "success"),
        arguments("unknown optional", binding().with(UNKNOWN_OPTIONAL, "00"), "success"),
        arguments("unknown required", binding().with(UNKNOWN_REQUIRED, "00"), "420"),
        arguments("CHANGE-REQUEST of RFC 5780", binding().with(0x0003, "00000000"), "420"),
        arguments("known but unexpected LIFETIME", binding().with(0x000d, "00000000"), "success"),
        arguments("wrong FINGERPRINT", binding().with(0x8028, "00000000"), "silence"),
        arguments("FINGERPRINT of 3 bytes", binding().with(0x8028, "000000"), "silence"),
        arguments(
            "something after FINGERPRINT",
            binding().withFingerprint().with(UNKNOWN_OPTIONAL, "00"),
            "silence"));
  }

  static Stream<Arguments> logins() {
    return Stream.of(
        arguments("no attributes at all", Requests.of(Requests.ALLOCATE), "401"),
        arguments("no integrity", Requests.allocateUdp(), "401"),
        arguments("names, but no integrity", udp().withCredentials(USER, REALM, NONCE), "401"),
        arguments("right", authenticated(udp()), "success"),
        arguments("right, with FINGERPRINT", authenticated(udp()).withFingerprint(), "success"),
        arguments(
            "no USERNAME",
            udp().with(0x0014, hex(REALM)).with(0x0015, hex(NONCE)).with(0x0008, "00".repeat(20)),
            "400"),
        arguments(
            "no REALM",
            udp().with(0x0006, hex(USER)).with(0x0015, hex(NONCE)).with(0x0008, "00".repeat(20)),
            "400"),
        arguments(
            "no NONCE",
            udp().with(0x0006, hex(USER)).with(0x0014, hex(REALM)).with(0x0008, "00".repeat(20)),
            "400"),
        arguments(
            "integrity of 19 bytes",
            udp().withCredentials(USER, REALM, NONCE).with(0x0008, "00".repeat(19)),
            "400"),
        arguments("stale nonce", login(USER, REALM, "ponmlkjihgfedcba", PASSWORD), "438"),
        arguments("empty nonce", login(USER, REALM, "", PASSWORD), "438"),
        arguments("unknown user", login("bob", REALM, NONCE, PASSWORD), "401"),
        arguments(
            "user that is no UTF-8",
            udp()
                .with(0x0006, "ff")
                .with(0x0014, hex(REALM))
                .with(0x0015, hex(NONCE))
                .with(0x0008, "00".repeat(20)),
            "401"),
        arguments("wrong realm", login(USER, "elsewhere", NONCE, PASSWORD), "401"),
        arguments("wrong password", login(USER, REALM, NONCE, "looking-glass"), "401"),
        arguments(
            "only what is before the integrity counts",
            udp().withIntegrity(USER, REALM, PASSWORD).withCredentials(USER, REALM, NONCE),
            "400"),
        arguments(
            "MESSAGE-INTEGRITY-SHA256 after it is ignored",
            authenticated(udp()).with(0x001c, "00".repeat(32)),
            "success"),
        arguments(
            "MESSAGE-INTEGRITY-SHA256 alone",
            udp().withCredentials(USER, REALM, NONCE).with(0x001c, "00".repeat(32)),
            "401"),
        arguments(
            "USERHASH, which we never offer",
            udp()
                .with(0x001e, "00".repeat(32))
                .with(0x0014, hex(REALM))
                .with(0x0015, hex(NONCE))
                .with(0x0008, "00".repeat(20)),
            "400"));
  }

  static Stream<Arguments> allocates() {
    return Stream.of(
        arguments("no transport", authenticated(Requests.of(Requests.ALLOCATE)), "400"),
        arguments("transport of 1 byte", authenticated(allocate(0x0019, "11")), "400"),
        arguments("TCP", authenticated(allocate(0x0019, "06000000")), "442"),
        arguments("unknown required", authenticated(udp().with(UNKNOWN_REQUIRED, "00")), "420"),
        arguments("unknown optional", authenticated(udp().with(UNKNOWN_OPTIONAL, "00")), "success"),
        arguments("DONT-FRAGMENT", authenticated(udp().with(0x001a, "")), "420"),
        arguments("RESERVATION-TOKEN", authenticated(udp().with(0x0022, "00".repeat(8))), "508"),
        arguments(
            "RESERVATION-TOKEN with EVEN-PORT",
            authenticated(udp().with(0x0022, "00".repeat(8)).with(0x0018, "00")),
            "400"),
        arguments(
            "RESERVATION-TOKEN with family",
            authenticated(udp().with(0x0022, "00".repeat(8)).with(0x0017, "02000000")),
            "400"),
        arguments("EVEN-PORT", authenticated(udp().with(0x0018, "00")), "508"),
        arguments("EVEN-PORT and the next", authenticated(udp().with(0x0018, "80")), "508"),
        arguments("family IPv4", authenticated(udp().with(0x0017, "01000000")), "440"),
        arguments("family IPv6", authenticated(udp().with(0x0017, "02000000")), "success"),
        arguments("family unheard of", authenticated(udp().with(0x0017, "03000000")), "440"),
        arguments("LIFETIME", authenticated(udp().with(0x000d, "00000e10")), "success"));
  }

  static Stream<Arguments> refreshes() {
    return Stream.of(
        arguments("Refresh", authenticated(Requests.of(Requests.REFRESH)), "success"),
        arguments("Refresh, no integrity", Requests.of(Requests.REFRESH), "401"),
        arguments("Refresh IPv4", authenticated(refresh(0x0017, "01000000")), "443"),
        arguments("Refresh IPv6", authenticated(refresh(0x0017, "02000000")), "success"),
        arguments(
            "Refresh, unknown required", authenticated(refresh(UNKNOWN_REQUIRED, "")), "420"));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments("CreatePermission, stranger", Requests.of(Requests.CREATE_PERMISSION), "401"),
        arguments("CreatePermission", authenticated(permission()), "403"),
        arguments("ChannelBind, stranger", Requests.of(Requests.CHANNEL_BIND), "401"),
        arguments("ChannelBind", authenticated(Requests.of(Requests.CHANNEL_BIND)), "403"),
        arguments(
            "ChannelBind, unknown required",
            authenticated(Requests.of(Requests.CHANNEL_BIND).with(UNKNOWN_REQUIRED, "")),
            "420"),
        arguments("Connect (RFC 6062)", authenticated(Requests.of(0x000a)), "silence"),
        arguments("ConnectionBind", authenticated(Requests.of(0x000b)), "silence"),
        arguments("Send indication", Requests.of(0x0016).with(0x0013, "00"), "silence"),
        arguments("Data indication", Requests.of(0x0017), "silence"),
        arguments("Binding indication", Requests.of(0x0011), "silence"),
        arguments("Binding success response", Requests.of(0x0101), "silence"),
        arguments("Binding error response", Requests.of(0x0111), "silence"),
        arguments("Allocate success response", authenticated(Requests.of(0x0103)), "silence"),
        arguments("SharedSecret of RFC 3489", Requests.of(0x0002), "silence"),
        arguments("a method nobody has defined", Requests.of(0x0fef), "silence"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "empty,                             ''",
    "one byte,                          00",
    "19 bytes,                          0001000021 12a44200112233445566778899aa",
    "RFC 3489 Binding without cookie,   00010000 00112233 00112233445566778899aabb",
    "length beyond the datagram,        00010004 2112a442 00112233445566778899aabb",
    "length short of the datagram,      00010000 2112a442 00112233445566778899aabb 80220000",
    "length no multiple of four,        00010002 2112a442 00112233445566778899aabb 0000",
    "attribute header cut,              00010000 2112a442 00112233445566778899aabb 8022",
    "attribute longer than the message, 00010004 2112a442 00112233445566778899aabb 80220004",
    "attribute much longer,             00010004 2112a442 00112233445566778899aabb 8022ffff",
    "padding missing,                   00010006 2112a442 00112233445566778899aabb 802200010000",
    "channel data,                      40000004 01020304 000000000000000000000000",
    "DTLS,                              16fefd00 00000000 00000000001122334455667788",
    "RTP,                               80000001 00000001 00000001 0000000000000000",
  })
  void whatIsNoStunMessageGetsNoAnswer(String name, String hex) {
    ByteBuffer datagram = ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));

    assertThat(desk.ask(datagram)).isEmpty();
  }

  @ParameterizedTest(name = "[{0}]:{1}")
  @CsvSource({
    "192.0.2.7,       0",
    "0.0.0.0,         40000",
    "0.1.2.3,         40000",
    "224.0.0.251,     5353",
    "239.255.255.250, 1900",
    "255.255.255.255, 40000",
    "240.0.0.1,       40000",
    "::,              40000",
    "ff02::fb,        5353",
    "2001:db8::1,     0",
  })
  void sourcesThatCannotHaveAskedGetNoAnswer(String address, int port) throws UnknownHostException {
    TransportAddress source =
        new TransportAddress(IpAddress.of(InetAddress.getByName(address)), port);

    assertThat(desk.ask(binding().buffer(), source)).isEmpty();
  }

  @Test
  void bindingTellsTheSource() {
    assertThat(desk.reply(binding()).address(0x0020)).isEqualTo(Desk.SOURCE);
  }

  @Test
  void challengeHasRealmAndNonceAndNothingThatAnOldClientMustKnow() {
    Reply reply = desk.reply(Requests.allocateUdp());

    assertThat(reply.attributes()).containsOnlyKeys(0x0009, 0x0014, 0x0015);
    assertThat(reply.text(0x0014)).isEqualTo(REALM);
    assertThat(reply.text(0x0015)).isEqualTo(NONCE).doesNotStartWith("obMatJos2");
  }

  @Test
  void staleNonceBringsANewOne() {
    Reply reply = desk.reply(login(USER, REALM, "old", PASSWORD));

    assertThat(reply.attributes()).containsOnlyKeys(0x0009, 0x0014, 0x0015);
  }

  @Test
  void allocateSuccessIsSignedAndHasTheSealedAndTheRealAddress() {
    Reply reply = desk.reply(authenticated(Requests.allocateUdp()));

    assertThat(reply.type()).isEqualTo(0x0103);
    assertThat(reply.attributes()).containsOnlyKeys(0x0016, 0x000d, 0x0020, 0x0008);
    assertThat(reply.address(0x0016)).isEqualTo(Desk.RELAYED);
    assertThat(reply.address(0x0020)).isEqualTo(Desk.SOURCE);
    assertThat(reply.hex(0x000d)).isEqualTo("00000258"); // 600 s
    assertIsSigned(reply);
  }

  @Test
  void refusalsOfAuthenticatedRequestsAreSigned() {
    assertIsSigned(desk.reply(authenticated(Requests.of(Requests.CHANNEL_BIND))));
    assertIsSigned(desk.reply(authenticated(Requests.of(Requests.ALLOCATE))));
  }

  @Test
  void onlyARightAllocateIsRemembered() {
    desk.reply(login(USER, REALM, NONCE, "wrong"));
    desk.reply(login(USER, REALM, "stale", PASSWORD));
    desk.reply(authenticated(udp().with(0x0017, "01000000")));
    desk.reply(authenticated(Requests.of(Requests.REFRESH)));
    assertThat(desk.allocations).isEmpty();

    desk.reply(authenticated(udp()));
    assertThat(desk.allocations).containsExactly(Desk.SOURCE);
  }

  @Test
  void retransmittedAllocateGetsTheSameAnswer() {
    byte[] first = desk.reply(authenticated(udp())).bytes();

    assertThat(desk.reply(authenticated(udp())).bytes()).isEqualTo(first);
  }

  @ParameterizedTest(name = "Refresh {0}: {1}")
  @CsvSource({
    "'',       00000258", // none: 600
    "00000000, 00000000", // 0: 0
    "0000000a, 00000258", // 10: 600, the default is the least
    "00000708, 00000708", // 1800
    "00000e11, 00000e10", // 3601: 3600
    "ffffffff, 00000e10", // unsigned
    "00,       00000258", // malformed
  })
  void refreshGrantsALifetime(String proposed, String granted) {
    Requests request = Requests.of(Requests.REFRESH);
    if (!proposed.isEmpty()) {
      request.with(0x000d, proposed);
    }

    assertThat(desk.reply(authenticated(request)).hex(0x000d)).isEqualTo(granted);
  }

  @Test
  void unknownAttributesAreNamedOnceAndNotWithoutEnd() {
    Requests request = binding().with(0x7f01, "").with(0x7f01, "").with(0x7f02, "");
    assertThat(desk.reply(request).hex(0x000a)).isEqualTo("7f017f02");

    for (int type = 0x7000; type < 0x7040; type++) {
      request.with(type, "");
    }
    assertThat(desk.reply(request).attributes().get(0x000a)).hasSize(16);
  }

  @Test
  void answerHasAFingerprintWhereTheRequestHadOne() {
    assertThat(desk.reply(binding()).attributes()).doesNotContainKey(0x8028);

    Reply reply = desk.reply(binding().withFingerprint());
    assertThat(reply.attributes()).containsKey(0x8028);
    assertThat(StunMessage.parse(ByteBuffer.wrap(reply.bytes()))).isPresent(); // It is right.
  }

  @Test
  void strangersAreLimitedAndHoldersOfANonceNotByTheSameLimit() {
    desk.admitting = false;

    assertThat(desk.summary(binding())).isEqualTo("silence");
    assertThat(desk.summary(Requests.allocateUdp())).isEqualTo("silence");
    assertThat(desk.summary(login(USER, REALM, "stale", PASSWORD))).isEqualTo("silence");
    assertThat(desk.asked).isEqualTo(3);

    assertThat(desk.summary(authenticated(udp()))).isEqualTo("success");
    assertThat(desk.summary(login(USER, REALM, NONCE, "wrong"))).isEqualTo("401");
    assertThat(desk.asked).isEqualTo(3);
  }

  @Test
  void holdersOfANonceHaveALimitOfTheirOwn() {
    desk.admittingHolders = false;

    assertThat(desk.summary(authenticated(udp()))).isEqualTo("silence");
    assertThat(desk.summary(login(USER, REALM, NONCE, "wrong"))).isEqualTo("silence");
    assertThat(desk.allocations).isEmpty();
    assertThat(desk.summary(binding())).isEqualTo("success");
    assertThat(desk.summary(login(USER, REALM, "stale", PASSWORD))).isEqualTo("438");
  }

  @Test
  void datagramsOutsideTheLimitAreNotRead() {
    Requests request = binding().with(UNKNOWN_OPTIONAL, "00".repeat(StunResponder.MAX_DATAGRAM));

    assertThat(desk.ask(request.buffer())).isEmpty();
  }

  @Test
  void datagramMayStandAnywhereInItsBuffer() {
    byte[] request = binding().bytes();
    ByteBuffer datagram = ByteBuffer.allocateDirect(64);
    datagram.position(7).put(request).limit(7 + request.length).position(7);

    assertThat(Reply.summary(desk.ask(datagram))).isEqualTo("success");
    assertThat(datagram.position()).isEqualTo(7);
  }

  private static void assertIsSigned(Reply reply) {
    StunMessage message = StunMessage.parse(ByteBuffer.wrap(reply.bytes())).orElseThrow();
    LongTermKey key = LongTermKey.of(USER, REALM, PASSWORD);
    assertThat(new MessageIntegrity(key).matches(message)).isTrue();
  }

  private static Requests binding() {
    return Requests.of(Requests.BINDING);
  }

  private static Requests udp() {
    return Requests.allocateUdp();
  }

  private static Requests allocate(int attribute, String value) {
    return Requests.of(Requests.ALLOCATE).with(attribute, value);
  }

  private static Requests refresh(int attribute, String value) {
    return Requests.of(Requests.REFRESH).with(attribute, value);
  }

  private static Requests permission() {
    return Requests.of(Requests.CREATE_PERMISSION).with(0x0012, "0001a147e112a643");
  }

  private static Requests login(String user, String realm, String nonce, String password) {
    return udp().withCredentials(user, realm, nonce).withIntegrity(user, realm, password);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }
}
