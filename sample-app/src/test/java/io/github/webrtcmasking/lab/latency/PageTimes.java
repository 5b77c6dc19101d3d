package io.github.webrtcmasking.lab.latency;

import io.github.webrtcmasking.browsers.Browser;
import java.util.EnumMap;
import java.util.Map;

/**
 * The moments of one visit, in milliseconds by the page's clock since it was asked for. Those of
 * the collector are missing where the page has none.
 */
public final class PageTimes {
  private static final String READING =
      """
      new Promise((resolve, reject) => {
        const resource = (file) => performance.getEntriesByType('resource').find(
            (entry) => entry.name.endsWith('/webrtc-masking/' + file));
        let largest;
        new PerformanceObserver((list) => { largest = list.getEntries().at(-1).startTime; })
            .observe({type: 'largest-contentful-paint', buffered: true});
        const done = () => {
          const [navigation] = performance.getEntriesByType('navigation');
          resolve({
            DOM_CONTENT_LOADED: navigation.domContentLoadedEventEnd,
            LOAD: navigation.loadEventEnd,
            FIRST_PAINT: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
            LARGEST_PAINT: largest,
            CHALLENGE: resource('challenge')?.startTime,
            ANSWERED: resource('answer')?.responseEnd,
          });
        };
        const look = () => {
          if (!%s || resource('answer')?.responseEnd) {
            setTimeout(done, 300); // The browser tells of paints later.
          } else {
            setTimeout(look, 50);
          }
        };
        look();
        setTimeout(() => reject(new Error('no answer within 20 seconds')), 20_000);
      })
      """;

  /** What is measured. */
  public enum Moment {
    DOM_CONTENT_LOADED,
    LOAD,
    FIRST_PAINT,
    LARGEST_PAINT,
    /** The collector asks for its challenge. */
    CHALLENGE,
    /** The collector's answer is accepted. */
    ANSWERED
  }

  private final Map<Moment, Double> times = new EnumMap<>(Moment.class);

  private PageTimes() {}

  /** Opens a page and waits for the verdict of its collector, where it has one. */
  public static PageTimes of(Browser browser, String url, Tag tag) {
    browser.open(url);
    Map<?, ?> read = (Map<?, ?>) browser.evaluate(READING.formatted(tag != Tag.NONE));
    PageTimes page = new PageTimes();
    for (Moment moment : Moment.values()) {
      if (read.get(moment.name()) instanceof Number time) {
        page.times.put(moment, time.doubleValue());
      }
    }
    return page;
  }

  /** The time from one moment to another, or NaN where one is missing. */
  public double between(Moment from, Moment to) {
    return at(to) - at(from);
  }

  /** A moment, or NaN where it is missing. */
  public double at(Moment moment) {
    return times.getOrDefault(moment, Double.NaN);
  }

  @Override
  public String toString() {
    return times.toString();
  }
}
