package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.browsers.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One browser's visit to the shop's first page, up to the accepted answer of the collector. */
public final class Visit {
  /** Resolves with the times of our requests when the answer was accepted, by the page's clock. */
  private static final String ANSWERED =
      """
      new Promise((resolve, reject) => {
        const lastOf = (file) => performance.getEntriesByType('resource').findLast(
            (entry) => new RegExp(`/webrtc-masking/${file}(;|$)`).test(entry.name));
        const look = () => {
          if (lastOf('answer')) {
            resolve({
              scriptLoaded: lastOf('probe.js').responseEnd,
              challengeSent: lastOf('challenge').startTime,
              answerAccepted: lastOf('answer').responseEnd,
            });
          }
        };
        new PerformanceObserver(look).observe({type: 'resource'});
        look();
        setTimeout(() => reject(new Error('no answer was sent within 25 seconds')), 25_000);
      })
      """;

  private final Browser browser;
  private final String shop;
  private final String name;

  /** The name says who visits how, for the report and the screenshot. */
  public Visit(Browser browser, String shop, String name) {
    this.browser = browser;
    this.shop = shop;
    this.name = name;
  }

  /** Shows the first page, touches nothing, and returns the assessment after the answer. */
  public ShownAssessment untilAssessed() {
    browser.open(shop);
    awaitAnswer();
    saveScreenshot();
    return assessment();
  }

  /** Waits for the collector's answer on the page that is shown. */
  public void awaitAnswer() {
    report((Map<?, ?>) browser.evaluate(ANSWERED));
  }

  /** What the shop knows about this browser's session by now. */
  public ShownAssessment assessment() {
    return ShownAssessment.from(
        browser.evaluate("fetch('" + shop + "assessment').then((answer) => answer.json())"));
  }

  void saveScreenshot() {
    try {
      Path folder = Files.createDirectories(Path.of(System.getProperty("screenshots")));
      Files.write(folder.resolve(name.replace(' ', '-') + ".png"), browser.screenshot());
    } catch (IOException notSaved) {
      throw new UncheckedIOException(notSaved);
    }
  }

  private void report(Map<?, ?> times) {
    double scriptLoaded = number(times, "scriptLoaded");
    System.out.printf(
        "%s: from the tag's script loaded to the answer accepted %.0f ms, challenge sent at %.0f"
            + " ms%n",
        name,
        number(times, "answerAccepted") - scriptLoaded,
        number(times, "challengeSent") - scriptLoaded);
  }

  private static double number(Map<?, ?> times, String field) {
    return ((Number) times.get(field)).doubleValue();
  }
}
