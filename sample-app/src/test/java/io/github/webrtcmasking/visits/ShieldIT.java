package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.Firefox;
import io.github.webrtcmasking.browsers.Surroundings;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that tries everything to learn its visitor's addresses, with the shield and without. */
final class ShieldIT {
  /** Candidates that are not a relay's, names of hidden ones, and what a relay was asked from. */
  private static final Pattern TELLING =
      Pattern.compile(
          "typ (host|srflx|prflx)|\"candidateType\":\"(host|srflx|prflx)\"|\\.local"
              + "|raddr (?!0\\.0\\.0\\.0|::|fd)");

  /** Some that must succeed without the shield, or the page proves nothing. */
  private static final List<String> SOUND =
      List.of("plain", "iframe, index", "write with a script behind", "innerHTML", "shadow tree");

  private static final String VERDICT =
      """
      (async () => {
        let verdict;
        for (let i = 0; i < 100 && verdict !== 'CONSISTENT'; i++) {
          await new Promise((go) => setTimeout(go, 100));
          verdict = await (await fetch('../verdict')).text();
        }
        return verdict;
      })()
      """;

  @TempDir private static Path folder;
  private static ShieldedServer server;

  @BeforeAll
  static void start() throws Exception {
    server = ShieldedServer.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void chromiumTellsNothingWhereWebRtcIsBlocked() throws Exception {
    try (Browser browser = Chromium.start()) {
      assertThat(attacked(browser, "block/shielded")).isEmpty();
      assertThat(browser.evaluate(VERDICT)).isEqualTo("CONSISTENT");
    }
  }

  @Test
  void firefoxTellsNothingWhereWebRtcIsBlocked() throws Exception {
    try (Browser browser = firefox()) {
      assertThat(attacked(browser, "block/shielded")).isEmpty();
      assertThat(browser.evaluate(VERDICT)).isEqualTo("CONSISTENT");
    }
  }

  @Test
  void chromiumTellsNothingThroughRelays() throws Exception {
    try (Browser browser = Chromium.start()) {
      assertThat(attacked(browser, "relay-only/shielded")).isEmpty();
      assertThat(browser.evaluate(VERDICT)).isEqualTo("CONSISTENT");
    }
  }

  @Test
  void firefoxTellsNothingThroughRelays() throws Exception {
    try (Browser browser = firefox()) {
      assertThat(attacked(browser, "relay-only/shielded")).isEmpty();
      assertThat(browser.evaluate(VERDICT)).isEqualTo("CONSISTENT");
    }
  }

  @Test
  void chromiumTellsItsAddressWithoutTheShield() throws Exception {
    try (Browser browser = Chromium.start()) {
      assertThat(attacked(browser, "block/open")).containsAll(SOUND);
    }
  }

  @Test
  void firefoxTellsItsAddressWithoutTheShield() throws Exception {
    try (Browser browser = firefox()) {
      assertThat(attacked(browser, "block/open")).containsAll(SOUND);
    }
  }

  /** The attacks that were told something of this machine. */
  private static Set<String> attacked(Browser browser, String where) throws SocketException {
    String[] parts = where.split("/", -1);
    browser.open(server.url(parts[0]) + parts[1] + "/attacks.html");
    Map<?, ?> results = (Map<?, ?>) browser.evaluate("finished()");
    assertThat(results).hasSizeGreaterThan(80);
    List<String> own =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
            .toList();
    TreeSet<String> successful = new TreeSet<>();
    results.forEach(
        (name, result) -> {
          if (said(result).anyMatch(line -> tells(line, own))) {
            successful.add((String) name);
          }
        });
    System.out.println(where + ": " + results.size() + " attacks, told: " + successful);
    return successful;
  }

  private static Stream<String> said(Object result) {
    return ((List<?>) ((Map<?, ?>) result).get("said")).stream().map(String::valueOf);
  }

  /** The address of the server's own page and relay is no news; what is sent from here is. */
  private static boolean tells(String line, List<String> own) {
    String news = line.replaceAll("\"url\":\"[^\"]*\"|turns?:\\S*|o=- .*", "");
    return TELLING.matcher(news).find() || own.stream().anyMatch(news::contains);
  }

  private static Firefox firefox() {
    return Firefox.in(
        Surroundings.startedBy(List.of()), Map.of("dom.disable_open_during_load", "false"));
  }
}
