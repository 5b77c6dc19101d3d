package io.github.webrtcmasking.visits;

import static io.github.webrtcmasking.visits.ShieldAttacks.BEYOND_US;
import static io.github.webrtcmasking.visits.ShieldAttacks.HARMLESS;
import static io.github.webrtcmasking.visits.ShieldAttacks.told;
import static io.github.webrtcmasking.visits.ShieldAttacks.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Firefox;
import io.github.webrtcmasking.browsers.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Firefox on a page that tries everything to learn its visitor's addresses. What the shield cannot
 * help is named here and in docs/shield.md; a change in either direction shows.
 */
final class ShieldInFirefoxIT {
  private static final Set<String> BEYOND_US_IN_FIREFOX =
      with(BEYOND_US, "execCommand beside a custom element");

  /** No prefixed name; {@code setHTMLUnsafe} upgrades before it inserts. */
  private static final Set<String> HARMLESS_IN_FIREFOX =
      with(HARMLESS, "webkit prefix", "setHTMLUnsafe beside a custom element");

  @TempDir private static Path folder;
  private static ShieldAttacks attacks;

  @BeforeAll
  static void start() throws Exception {
    attacks = ShieldAttacks.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    attacks.close();
  }

  @Test
  void firefoxTellsItsAddressWithoutTheShield() throws Exception {
    assertThat(attacks.silentWithoutShield(ShieldInFirefoxIT::firefox, HARMLESS_IN_FIREFOX))
        .isEqualTo(HARMLESS_IN_FIREFOX);
  }

  @Test
  void firefoxTellsNothingWhereWebRtcIsBlocked() throws Exception {
    try (Browser browser = firefox()) {
      assertThat(told(attacks.attacked(browser, "block/shielded"))).isEqualTo(BEYOND_US_IN_FIREFOX);
    }
  }

  @Test
  void firefoxTellsNothingThroughRelays() throws Exception {
    try (Browser browser = firefox()) {
      Map<String, List<String>> said = attacks.attacked(browser, "relay-only/shielded");
      assertThat(told(said)).isEqualTo(BEYOND_US_IN_FIREFOX);
      assertThat(said.get("plain")).anyMatch(line -> line.contains("typ relay"));
    }
  }

  private static Firefox firefox() {
    Surroundings here = new Surroundings(List.of(), port -> port);
    return Firefox.in(here, Map.of("dom.disable_open_during_load", "false"));
  }
}
