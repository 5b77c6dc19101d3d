package io.github.webrtcmasking.internal.vantage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.vantage.protocol.StunResponder;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.testing.stun.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real browsers sent, answered again with the clock and the secret of that moment. */
class CapturedExchangesTest {

  private static final HexFormat HEX = HexFormat.of();

  /** Near enough to all of them for credentials, which are good for two minutes. */
  private static final Instant THEN = Instant.parse("2026-11-30T17:47:00Z");

  private record Captured(
      Instant at, TransportAddress source, IpAddress local, String sent, String got) {}

  private final SightingMemory memory = new SightingMemory();
  private final KeyRing keys = KeyRing.of(TestKeys.CURRENT);
  private final StunResponder responder =
      new StunResponder(
          new ChallengeAccounts(keys, memory, () -> THEN),
          new StatelessNonces(keys),
          new SourceBuckets(new SecureRandom()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vantage-chromium-156-ipv4-2026-11-30.txt",
        "vantage-chromium-156-ipv6-2026-11-30.txt",
        "vantage-firefox-153-ipv4-2026-11-30.txt",
        "vantage-firefox-153-ipv6-2026-11-30.txt",
      })
  void browserGetsTheAnswersThatItAcceptedAndTheSealOpens(String file) throws IOException {
    List<Captured> exchanges = read(file);
    for (Captured exchange : exchanges) {
      assertThat(answer(exchange)).isEqualTo(exchange.got());
    }

    Captured allocate = exchanges.get(exchanges.size() - 2); // The last is Refresh with 0.
    TransportAddress relayed = Reply.of(buffer(allocate.got())).address(0x0016);
    SeenAddress seen = SeenAddress.of(allocate.source().address(), allocate.local());
    assertThat(
            Seals.open(
                TestKeys.CURRENT,
                username(allocate.sent()),
                (Ipv6) relayed.address(),
                relayed.port()))
        .satisfies(reading -> assertThat(reading.roundTripFrom(seen.address())).isPresent())
        .extracting("seen")
        .isEqualTo(seen);
    String challenge = TurnUsername.parse(username(allocate.sent())).orElseThrow().challengeId();
    assertThat(memory.seenFor(challenge, allocate.at())).containsExactly(seen);
  }

  private String answer(Captured exchange) {
    return responder
        .respond(buffer(exchange.sent()), exchange.source(), exchange.local(), exchange.at())
        .map(answer -> HEX.formatHex(Reply.of(answer).bytes()))
        .orElse("");
  }

  /** USERNAME of 36 characters, as all of the captured ones are. */
  private static String username(String sent) {
    int start = sent.indexOf("00060024") + 8;
    return new String(HEX.parseHex(sent.substring(start, start + 2 * 36)), US_ASCII);
  }

  private static ByteBuffer buffer(String hex) {
    return ByteBuffer.wrap(HEX.parseHex(hex));
  }

  private static List<Captured> read(String file) throws IOException {
    try (InputStream in = CapturedExchangesTest.class.getResourceAsStream("/captured/" + file)) {
      List<String> lines =
          new String(in.readAllBytes(), US_ASCII)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      List<Captured> exchanges = new ArrayList<>();
      for (int i = 0; i < lines.size(); i += 3) {
        exchanges.add(
            captured(
                lines.get(i).split(" "),
                lines.get(i + 1).substring(2),
                lines.get(i + 2).substring(2)));
      }
      return exchanges;
    }
  }

  /** at TIME from ADDRESS PORT to ADDRESS */
  private static Captured captured(String[] words, String sent, String got) throws IOException {
    TransportAddress source = new TransportAddress(literal(words[3]), Integer.parseInt(words[4]));
    return new Captured(Instant.parse(words[1]), source, literal(words[6]), sent, got);
  }

  private static IpAddress literal(String text) throws IOException {
    return IpAddress.of(InetAddress.getByName(text));
  }
}
