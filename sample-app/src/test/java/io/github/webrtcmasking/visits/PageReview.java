package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.browsers.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a page as visitors may have it: light and dark on a wide screen and on a phone. Keeps
 * pictures of it, and notes what axe-core objects to and what does not come from the shop itself.
 */
final class PageReview {
  private static final int WIDE = 1280;
  private static final int PHONE = 360;

  private static final Path FOLDER = Path.of(System.getProperty("screenshots"));

  private static final String VIOLATIONS =
      """
      (async () => {
        const {violations} = await axe.run(document, {resultTypes: ['violations']});
        return violations.map(({id, nodes}) => id + ': ' + nodes.map((node) => node.html).join(' '));
      })()
      """;

  private static final String FOREIGN_REQUESTS =
      """
      performance.getEntriesByType('resource').map((entry) => entry.name)
          .filter((name) => !name.startsWith(location.origin + '/'))
      """;

  private static final String TOO_WIDE =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private final Chromium browser;
  private final String axe;
  private final List<String> objections = new ArrayList<>();

  PageReview(Chromium browser) {
    this.browser = browser;
    this.axe = read(Path.of(System.getProperty("axe")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("npm ci in collector/ brings it", e);
    }
  }

  /** Looks at the page that is shown. */
  void look(String name) {
    browser.evaluate("(() => {" + axe + "})()");
    browser.prefer("light");
    look(name + "-light", WIDE);
    look(name + "-phone", PHONE);
    browser.prefer("dark");
    look(name + "-phone-dark", PHONE);
    look(name + "-dark", WIDE);
    for (Object foreign : (List<?>) browser.evaluate(FOREIGN_REQUESTS)) {
      objections.add(name + " asks " + foreign);
    }
  }

  private void look(String name, int width) {
    browser.resize(width, 800);
    long height = (Long) browser.evaluate("document.documentElement.scrollHeight");
    browser.resize(width, (int) height);
    if (Boolean.TRUE.equals(browser.evaluate(TOO_WIDE))) {
      objections.add(name + " is wider than its screen");
    }
    for (Object violation : (List<?>) browser.evaluate(VIOLATIONS)) {
      objections.add(name + " " + violation);
    }
    save(name);
  }

  private void save(String name) {
    try {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve("page-" + name + ".png"), browser.screenshot());
    } catch (IOException notSaved) {
      throw new UncheckedIOException(notSaved);
    }
  }

  /** What is wrong with the pages so far. */
  List<String> objections() {
    return objections;
  }
}
