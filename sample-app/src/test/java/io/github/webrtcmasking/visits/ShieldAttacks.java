package io.github.webrtcmasking.visits;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Browser;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.openqa.selenium.json.Json;

/**
 * A page that tries everything to learn its visitor's addresses, with the shield and without, and
 * what each of its attacks was told.
 */
final class ShieldAttacks implements AutoCloseable {
  /** Candidates that are not a relay's, names of hidden ones, and what a relay was asked from. */
  private static final Pattern TELLING =
      Pattern.compile(
          "typ (host|srflx|prflx)|\"candidateType\":\"(host|srflx|prflx)\"|\\.local"
              + "|raddr (?!0\\.0\\.0\\.0|::|fd)");

  /** What no script of a page can prevent, as docs/shield.md says. */
  static final Set<String> BEYOND_US =
      Set.of("options by index", "select by index", "blob in a window opened by a link");

  /**
   * What leads to nothing without the shield either. No browser here has the prefix {@code moz} or
   * events of mutations, the parent of the constructor is {@code EventTarget}, and workers have no
   * WebRTC.
   */
  static final Set<String> HARMLESS =
      Set.of("moz prefix", "parent of the constructor", "mutation event", "worker");

  /** Each network of a session may be asked again where it said nothing that can be compared. */
  private static final int QUIET_PAGES = 3;

  /** Waits for the verdict of a page that nothing disturbs. */
  static final String VERDICT =
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

  /** How often attacks may try without the shield. */
  private static final int TRIES = 3;

  final ShieldedServer server;

  private ShieldAttacks(ShieldedServer server) {
    this.server = server;
  }

  static ShieldAttacks start(Path folder) throws IOException, LifecycleException {
    return new ShieldAttacks(ShieldedServer.start(folder));
  }

  /** What each attack was told, after the collector's answer has led to a verdict. */
  Map<String, List<String>> attacked(Browser browser, String where)
      throws InterruptedException, SocketException {
    // From a text, because on a page the collector would have finished before the attacks.
    browser.open(server.url(where + "/plain.txt"));
    browser.evaluate("void setTimeout(() => location.href = 'attacks.html#report', 100)");
    Map<String, Object> report = new Json().toType(server.nextReport(), Json.MAP_TYPE);
    Map<?, ?> attacks = (Map<?, ?>) report.get("attacks");
    if (where.endsWith("shielded")) { // Elsewhere the attacks may disturb the collector.
      // A machine with little time for so many connections may leave the collector too little.
      assertThat(report.get("verdict")).isIn("CONSISTENT", "INCONCLUSIVE");
      assertThat(verdictOfQuietPage(browser, where)).isEqualTo("CONSISTENT");
    }
    assertThat(attacks).hasSizeGreaterThan(160);
    return attacks.entrySet().stream()
        .collect(toMap(entry -> (String) entry.getKey(), entry -> said(entry.getValue())));
  }

  /**
   * The attacks that learn nothing without the shield either. Where a machine has little time, an
   * attack may be too slow for its page once, and not each time.
   *
   * @param harmless those that are expected; further tries are made only where there are others
   */
  Set<String> silentWithoutShield(Supplier<? extends Browser> start, Set<String> harmless)
      throws InterruptedException, SocketException {
    Set<String> silent = silentOnce(start);
    for (int i = 1; i < TRIES && !harmless.containsAll(silent); i++) {
      silent.retainAll(silentOnce(start));
    }
    return silent;
  }

  private Set<String> silentOnce(Supplier<? extends Browser> start)
      throws InterruptedException, SocketException {
    try (Browser browser = start.get()) {
      return silent(attacked(browser, "block/open"));
    }
  }

  /** Asked of the next page, while the connections of the attacks are still being closed. */
  private Object verdictOfQuietPage(Browser browser, String where) throws SocketException {
    Object verdict = null;
    for (int page = 0; page < QUIET_PAGES && !"CONSISTENT".equals(verdict); page++) {
      browser.open(server.url(where + "/blank.html"));
      verdict = browser.evaluate(VERDICT);
    }
    return verdict;
  }

  private static List<String> said(Object result) {
    return ((List<?>) ((Map<?, ?>) result).get("said")).stream().map(String::valueOf).toList();
  }

  /** The attacks that learned something of this machine. */
  static Set<String> told(Map<String, List<String>> said) throws SocketException {
    List<String> own = ownAddresses();
    return said.keySet().stream()
        .filter(name -> said.get(name).stream().anyMatch(line -> tells(line, own)))
        .collect(toSet());
  }

  /** The attacks that learned nothing. */
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

  /** Some and more. */
  static Set<String> with(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).collect(toSet());
  }

  @Override
  public void close() throws LifecycleException {
    server.close();
  }
}
