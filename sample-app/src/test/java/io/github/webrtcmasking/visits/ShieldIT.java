package io.github.webrtcmasking.visits;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.Firefox;
import io.github.webrtcmasking.browsers.Surroundings;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.json.Json;

/**
 * A page that tries everything to learn its visitor's addresses, with the shield and without. What
 * the shield cannot help is named here and in docs/shield.md; a change in either direction shows.
 */
final class ShieldIT {
  /** Candidates that are not a relay's, names of hidden ones, and what a relay was asked from. */
  private static final Pattern TELLING =
      Pattern.compile(
          "typ (host|srflx|prflx)|\"candidateType\":\"(host|srflx|prflx)\"|\\.local"
              + "|raddr (?!0\\.0\\.0\\.0|::|fd)");

  /** What no script of a page can prevent, as docs/shield.md says. */
  private static final Set<String> BEYOND_US =
      Set.of("options by index", "select by index", "blob in a window opened by a link");

  private static final Set<String> BEYOND_US_IN_CHROMIUM =
      with(BEYOND_US, "javascript address set late");

  /**
   * What gets through in some runs of Chromium and not in others: an {@code embed} makes its window
   * later than it is inserted, and a timer of the page may find it before any event tells of it.
   */
  private static final Set<String> RACES_IN_CHROMIUM = Set.of("embed", "what was spied on");

  private static final Set<String> BEYOND_US_IN_FIREFOX =
      with(BEYOND_US, "execCommand beside a custom element");

  /**
   * What leads to nothing without the shield either. No browser here has the prefix {@code moz} or
   * events of mutations, the parent of the constructor is {@code EventTarget}, and workers have no
   * WebRTC.
   */
  private static final Set<String> HARMLESS =
      Set.of("moz prefix", "parent of the constructor", "mutation event", "worker");

  /** {@code getSVGDocument} is for SVG alone; {@code insertHTML} upgrades no element at once. */
  private static final Set<String> HARMLESS_IN_CHROMIUM =
      with(HARMLESS, "iframe, getSVGDocument", "execCommand beside a custom element");

  /** No prefixed name; {@code setHTMLUnsafe} upgrades before it inserts. */
  private static final Set<String> HARMLESS_IN_FIREFOX =
      with(HARMLESS, "webkit prefix", "setHTMLUnsafe beside a custom element");

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

  private static final String AGREE =
      "document.documentElement.dataset.webrtcMaskingConsent = 'given'";

  private static final String A_WHILE = "new Promise((go) => setTimeout(go, 1500))";

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
  void chromiumTellsItsAddressWithoutTheShield() throws Exception {
    try (Browser browser = Chromium.start()) {
      Map<String, List<String>> said = attacked(browser, "block/open");
      assertThat(silent(said)).isEqualTo(HARMLESS_IN_CHROMIUM);
    }
  }

  @Test
  void firefoxTellsItsAddressWithoutTheShield() throws Exception {
    try (Browser browser = firefox()) {
      Map<String, List<String>> said = attacked(browser, "block/open");
      assertThat(silent(said)).isEqualTo(HARMLESS_IN_FIREFOX);
    }
  }

  @Test
  void chromiumTellsNothingWhereWebRtcIsBlocked() throws Exception {
    try (Browser browser = Chromium.start()) {
      assertThat(certain(told(attacked(browser, "block/shielded"))))
          .isEqualTo(BEYOND_US_IN_CHROMIUM);
    }
  }

  @Test
  void firefoxTellsNothingWhereWebRtcIsBlocked() throws Exception {
    try (Browser browser = firefox()) {
      assertThat(told(attacked(browser, "block/shielded"))).isEqualTo(BEYOND_US_IN_FIREFOX);
    }
  }

  @Test
  void chromiumTellsNothingThroughRelays() throws Exception {
    try (Browser browser = Chromium.start()) {
      Map<String, List<String>> said = attacked(browser, "relay-only/shielded");
      assertThat(certain(told(said))).isEqualTo(BEYOND_US_IN_CHROMIUM);
      assertThat(said.get("plain")).anyMatch(line -> line.contains("typ relay"));
    }
  }

  @Test
  void firefoxTellsNothingThroughRelays() throws Exception {
    try (Browser browser = firefox()) {
      Map<String, List<String>> said = attacked(browser, "relay-only/shielded");
      assertThat(told(said)).isEqualTo(BEYOND_US_IN_FIREFOX);
      assertThat(said.get("plain")).anyMatch(line -> line.contains("typ relay"));
    }
  }

  @Test
  void shieldIsThereBeforeConsentAndTheCollectorAfterIt() throws Exception {
    try (Browser browser = Chromium.start()) {
      browser.open(server.url("asking/shielded/blank.html"));
      browser.evaluate(A_WHILE);
      assertThat(browser.evaluate("typeof RTCPeerConnection")).isEqualTo("undefined");
      assertThat(server.askedOf("asking")).noneMatch(path -> path.matches(".*/(challenge|answer)"));
      browser.evaluate(AGREE);
      assertThat(browser.evaluate(VERDICT)).isEqualTo("CONSISTENT");
      assertThat(server.askedOf("asking"))
          .contains("/asking/webrtc-masking/challenge", "/asking/webrtc-masking/answer");
    }
  }

  /** What each attack was told, after the collector's answer has led to its verdict. */
  private static Map<String, List<String>> attacked(Browser browser, String where)
      throws Exception {
    // From a text, because on a page the collector would have finished before the attacks.
    browser.open(server.url(where + "/plain.txt"));
    browser.evaluate("void setTimeout(() => location.href = 'attacks.html#report', 100)");
    Map<String, Object> report = new Json().toType(server.nextReport(), Json.MAP_TYPE);
    Map<?, ?> attacks = (Map<?, ?>) report.get("attacks");
    if (where.endsWith("shielded")) { // Elsewhere the attacks may disturb the collector.
      assertThat(report.get("verdict")).isEqualTo("CONSISTENT");
    }
    assertThat(attacks).hasSizeGreaterThan(160);
    return attacks.entrySet().stream()
        .collect(toMap(entry -> (String) entry.getKey(), entry -> said(entry.getValue())));
  }

  private static List<String> said(Object result) {
    return ((List<?>) ((Map<?, ?>) result).get("said")).stream().map(String::valueOf).toList();
  }

  /** The attacks that learned something of this machine. */
  private static Set<String> told(Map<String, List<String>> said) throws SocketException {
    List<String> own = ownAddresses();
    return said.keySet().stream()
        .filter(name -> said.get(name).stream().anyMatch(line -> tells(line, own)))
        .collect(toSet());
  }

  private static Set<String> certain(Set<String> told) {
    Set<String> certain = new HashSet<>(told);
    certain.removeAll(RACES_IN_CHROMIUM);
    return certain;
  }

  private static Set<String> silent(Map<String, List<String>> said) throws SocketException {
    Set<String> silent = new HashSet<>(said.keySet());
    silent.removeAll(told(said));
    return silent;
  }

  private static List<String> ownAddresses() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
        .toList();
  }

  /** The address of the server's own page and relay is no news; what is sent from here is. */
  private static boolean tells(String line, List<String> own) {
    String news = line.replaceAll("\"url\":\"[^\"]*\"|turns?:\\S*|o=- .*", "");
    return TELLING.matcher(news).find() || own.stream().anyMatch(news::contains);
  }

  private static Set<String> with(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).collect(toUnmodifiableSet());
  }

  private static Firefox firefox() {
    Surroundings here = new Surroundings(List.of(), port -> port);
    return Firefox.in(here, Map.of("dom.disable_open_during_load", "false"));
  }
}
