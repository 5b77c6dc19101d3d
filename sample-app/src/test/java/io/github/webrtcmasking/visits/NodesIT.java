package io.github.webrtcmasking.visits;

import static io.github.webrtcmasking.visits.CollectorWatch.HOLDING_THE_CHALLENGE;
import static io.github.webrtcmasking.visits.CollectorWatch.READING_ALONG;
import static io.github.webrtcmasking.visits.Laboratory.FIRST_IPV4;
import static io.github.webrtcmasking.visits.Laboratory.FIRST_IPV6;
import static io.github.webrtcmasking.visits.Laboratory.SECOND_IPV4;
import static io.github.webrtcmasking.visits.Laboratory.SECOND_IPV6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.Firefox;
import io.github.webrtcmasking.browsers.WatchedBrowser;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real browsers visit shops of several addresses and several nodes, as visitors from elsewhere.
 *
 * <pre>
 *   lone node   HTTP and vantage on both addresses of each family       own secret
 *   front node  HTTP; its challenges name the vantage of the other node  FRONT_SECRET
 *   other node  vantage on the second addresses                          as each test says
 * </pre>
 *
 * Only the first node has the session, so it opens every proof, and the other one makes it.
 */
final class NodesIT {
  private static final String FRONT_SECRET =
      "9195e7f3b1ee01090ac6e49ac599691e266070c82bede513e60d2478d71f6182";
  private static final String OTHER_SECRET =
      "3faeff74798f50dfb39e9581525fb3debff73078b553ca21f1e0e85d567c83aa";

  private static final int FRONT_PORT = 8080;
  private static final int OTHER_PORT = 8081;
  private static final int LONE_PORT = 8082;

  /** The laboratory tests the proof, not how fast a busy machine is. */
  private static final Map<String, String> PATIENT = Map.of("collector.timeout", "PT6S");

  private static final List<Function<List<String>, WatchedBrowser>> BROWSERS =
      List.of(Chromium::startedBy, Firefox::startedBy);

  private static final AtomicInteger NODES = new AtomicInteger();

  @TempDir private static Path folder;

  private static Laboratory laboratory;
  private static Node front;

  @BeforeAll
  static void openLaboratory() {
    Optional<String> obstacle = Laboratory.obstacle();
    assumeTrue(obstacle.isEmpty(), () -> "not run because " + obstacle.orElseThrow());
    laboratory = Laboratory.open();
    front =
        node(
            FRONT_PORT,
            Map.of(
                "vantage.secret",
                FRONT_SECRET,
                "vantage.host",
                "second.test",
                "vantage.bind",
                FIRST_IPV4 + "," + FIRST_IPV6));
  }

  @AfterAll
  static void closeLaboratory() {
    if (laboratory != null) {
      laboratory.close();
    }
  }

  @Test
  void oneHostNameGivesAProofForEachFamilyFromEachAddress() {
    try (Node lone = node(LONE_PORT, Map.of("vantage.secret", FRONT_SECRET)).ready()) {
      for (Function<List<String>, WatchedBrowser> kind : BROWSERS) {
        try (WatchedBrowser browser = kind.apply(laboratory.withOurNames())) {
          browser.preload(READING_ALONG);
          // One address per family, the other one, and a name with both of each.
          for (String host : List.of("first.test", "second.test", "shop.test")) {
            isProvenForBothFamilies(browser, visit(browser, lone, host, "one node"));
          }
        }
      }
    }
  }

  @Test
  void proofOfOneNodeIsOpenedByAnotherWithTheSameSecret() {
    try (Node other = other(Map.of("vantage.secret", FRONT_SECRET))) {
      other.ready();
      for (Function<List<String>, WatchedBrowser> kind : BROWSERS) {
        try (WatchedBrowser browser = kind.apply(laboratory.withOurNames())) {
          browser.preload(READING_ALONG);
          isProvenForBothFamilies(browser, visit(browser, front, "first.test", "same secret"));
        }
      }
    }
  }

  @Test
  void nodeWithAnotherSecretProvesNothingAndNobodyIsAccused() {
    try (Node other = other(Map.of("vantage.secret", OTHER_SECRET))) {
      other.ready();
      for (Function<List<String>, WatchedBrowser> kind : BROWSERS) {
        try (WatchedBrowser browser = kind.apply(laboratory.withOurNames())) {
          browser.preload(READING_ALONG);
          ShownAssessment shown =
              visit(browser, front, "first.test", "another secret").untilAssessed();

          assertThat(shown.verdict()).as("%s", shown).isEqualTo("INCONCLUSIVE");
          assertThat(shown.reasons()).doesNotContain("PROVEN");
          assertThat(shown.masked()).isFalse();
          assertThat(new CollectorWatch(browser).proofs(FRONT_SECRET)).isEmpty();
        }
      }
    }
  }

  @Test
  void challengeGivenBeforeTheSecretChangedIsProvenAfterIt() {
    try (WatchedBrowser chromium = Chromium.startedBy(laboratory.withOurNames());
        WatchedBrowser firefox = Firefox.startedBy(laboratory.withOurNames())) {
      List<WatchedBrowser> browsers = List.of(chromium, firefox);
      try (Node before = other(Map.of("vantage.secret", FRONT_SECRET))) {
        before.ready();
        for (WatchedBrowser browser : browsers) {
          browser.preload(HOLDING_THE_CHALLENGE);
          browser.open(front.ready().shopOn("first.test"));
          new CollectorWatch(browser).awaitChallenge();
        }
      }
      Map<String, String> rotated =
          Map.of("vantage.secret", OTHER_SECRET, "vantage.previous-secret", FRONT_SECRET);
      try (Node after = other(rotated)) {
        after.ready();
        for (WatchedBrowser browser : browsers) {
          new CollectorWatch(browser).release();
          Visit visit = visit(browser, front, "first.test", "secret changed");
          visit.awaitAnswer();

          isProvenForBothFamilies(browser, visit.assessment());
        }
      }
    }
  }

  private static Node node(int port, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(PATIENT);
    all.putAll(settings);
    return Node.starting(laboratory, folder.resolve("node" + NODES.incrementAndGet()), port, all);
  }

  private static Node other(Map<String, String> secrets) {
    Map<String, String> settings = new HashMap<>(secrets);
    settings.put("vantage.bind", SECOND_IPV4 + "," + SECOND_IPV6);
    return node(OTHER_PORT, settings);
  }

  private static Visit visit(Browser browser, Node node, String host, String how) {
    return new Visit(browser, node.ready().shopOn(host), nameOf(browser) + " " + how + " " + host);
  }

  private static String nameOf(Browser browser) {
    return browser.getClass().getSimpleName();
  }

  private static void isProvenForBothFamilies(Browser browser, Visit visit) {
    isProvenForBothFamilies(browser, visit.untilAssessed());
  }

  private static void isProvenForBothFamilies(Browser browser, ShownAssessment shown) {
    CollectorWatch collector = new CollectorWatch(browser);
    assertThat(collector.provenFamilies(FRONT_SECRET))
        .as(() -> nameOf(browser) + " found " + collector.candidates())
        .containsExactlyInAnyOrder("Ipv4", "Ipv6");
    assertThat(shown.verdict()).isEqualTo("CONSISTENT");
    assertThat(shown.confidence()).isEqualTo("HIGH");
    assertThat(shown.reasons()).contains("PROVEN").doesNotContain("PROOF_WITHHELD", "SAME_HOST");
    assertThat(shown.masked()).isFalse();
  }
}
