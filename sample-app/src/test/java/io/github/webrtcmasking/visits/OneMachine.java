package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.Firefox;
import io.github.webrtcmasking.browsers.OwnProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Runs the shop as {@code ./mvnw -Prun} does and visits it with both browsers, in a network that
 * {@link OneMachineIT} has made. Says each page with its verdict.
 */
final class OneMachine {
  /** The last page that it names for Firefox, which is not on localhost. */
  private static final Pattern OPEN = Pattern.compile(" *(http://\\d\\S+) +MASKED");

  private static final String HINT =
      "document.getElementById('firefox-hint') ? ', and the page says why' : ''";

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private OneMachine() {}

  /** The arguments are options of the shop, and behind {@code --} the pages. */
  public static void main(String[] arguments) {
    ProcessBuilder shop =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            arguments[0],
            "src/run/java/RunShop.java");
    OwnProcess running = OwnProcess.start(OPEN, shop);
    try {
      System.out.println("Firefox is led to " + running.ready(PATIENCE));
      for (int page = 1; page < arguments.length; page++) {
        visit("Chromium", Chromium::start, arguments[page]);
        visit("Firefox", Firefox::start, arguments[page]);
      }
    } finally {
      running.close();
    }
    System.exit(0);
  }

  private static void visit(String name, Supplier<? extends Browser> kind, String page) {
    try (Browser browser = kind.get()) {
      ShownAssessment shown =
          new Visit(browser, page, name + " on one machine " + page.replaceAll("\\W", "-"))
              .untilAssessed();
      System.out.printf(
          "%s %s %s %s%s%n",
          name, page, shown.verdict(), shown.confidence(), browser.evaluate(HINT));
    }
  }
}
