package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.lab.Equipment.Kind;
import java.util.List;

/**
 * What came of one browser's visit to one shop.
 *
 * @param http the address that HTTP saw
 * @param client the address that the shop, as it is configured, takes for the visitor's
 * @param proven the addresses that the vantage saw and sealed
 * @param claimed the addresses in the browser's own candidates
 */
record Outcome(
    Situation situation,
    Stop stop,
    Kind browser,
    String http,
    String client,
    List<String> proven,
    List<String> claimed,
    Expected shown) {

  @Override
  public String toString() {
    return "%s at %s, %s: HTTP %s, proven %s, claimed %s: %s"
        .formatted(situation, stop.shop(), browser, http, proven, claimed, shown);
  }

  Expected expected() {
    return stop.expected().get(browser);
  }

  /** "HTTP address ≠ any WebRTC address means VPN". */
  boolean naiveRuleAccuses() {
    return NaiveRule.accuses(client, claimed);
  }

  /** "An address on a list means VPN". */
  boolean listRuleAccuses() {
    return ListRule.accuses(client);
  }

  boolean accuses() {
    return List.of("MASKED", "TAMPERED").contains(shown.verdict());
  }
}
