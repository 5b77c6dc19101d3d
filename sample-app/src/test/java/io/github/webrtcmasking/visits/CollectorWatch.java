package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.internal.vantage.SealReading.Opened;
import io.github.webrtcmasking.internal.vantage.Seals;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import java.util.List;
import java.util.stream.Stream;

/** Reads along what the collector was given and what it answered. */
public final class CollectorWatch {
  /** Keeps the challenge and the answer, and changes neither. */
  public static final String READING_ALONG =
      """
      const realFetch = globalThis.fetch;
      globalThis.fetch = async (url, options) => {
        if (/\\/webrtc-masking\\/answer/.test(url)) {
          globalThis.answerSent = JSON.parse(options.body);
        }
        const response = await realFetch(url, options);
        if (/\\/webrtc-masking\\/challenge/.test(url) && response.status === 200) {
          globalThis.challengeGiven = await response.clone().json();
          await globalThis.challengeHeld;
        }
        return response;
      };
      """;

  /** The collector gets its challenge only when {@link #release} says so. */
  public static final String HOLDING_THE_CHALLENGE =
      READING_ALONG
          + "globalThis.challengeHeld = new Promise((go) => { globalThis.releaseIt = go; });";

  private static final String CHALLENGED =
      """
      new Promise((resolve, reject) => {
        const look = () => globalThis.challengeGiven ? resolve(true) : setTimeout(look, 20);
        look();
        setTimeout(() => reject(new Error('no challenge within 20 seconds')), 20_000);
      })
      """;

  private final Browser browser;

  public CollectorWatch(Browser browser) {
    this.browser = browser;
  }

  /** Waits until the page has its challenge. */
  public void awaitChallenge() {
    browser.evaluate(CHALLENGED);
  }

  /** Lets the collector go on with the challenge that was held. */
  public void release() {
    browser.evaluate("globalThis.releaseIt()");
  }

  /** The candidates of the answer, as lines. */
  public List<String> candidates() {
    List<?> lines = (List<?>) browser.evaluate("globalThis.answerSent.payload.rawCandidates ?? []");
    return lines.stream().map(String::valueOf).toList();
  }

  /** The relay candidates of the answer, opened with a secret. */
  public List<SealReading> proofs(String secret) {
    VantageKeys keys = VantageKeys.derive(VantageSecret.parse(secret));
    String username =
        (String) browser.evaluate("globalThis.challengeGiven.iceServers[0]?.username ?? ''");
    return candidates().stream()
        .map(line -> line.split(" "))
        .filter(words -> words[7].equals("relay"))
        .map(
            words ->
                Seals.open(
                    keys,
                    username,
                    (Ipv6) IpLiterals.parse(words[4]).orElseThrow(),
                    Integer.parseInt(words[5])))
        .toList();
  }

  /** The families of the addresses that the vantage saw, {@code Ipv4} or {@code Ipv6}. */
  Stream<String> provenFamilies(String secret) {
    return proofs(secret).stream()
        .filter(Opened.class::isInstance)
        .map(proof -> ((Opened) proof).seen().address().getClass().getSimpleName());
  }
}
