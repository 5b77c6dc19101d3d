package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.support.UsageException;
import io.github.webrtcmasking.internal.visit.Markup.Script;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The command {@code check}. */
public final class VisitProgram {

  private final PrintStream out;

  /** Findings go there. */
  public VisitProgram(PrintStream out) {
    this.out = out;
  }

  /**
   * Visits a page and says what works. Whatever the site does, it ends, in bounded time.
   *
   * @return whether no problem was found
   * @throws UsageException if the words cannot be obeyed
   */
  public boolean check(List<String> words) throws UsageException, InterruptedException {
    VisitOptions options = VisitOptions.parse(words);
    Report report = new Report(out);
    visit(options, report);
    report.end();
    return report.isWithoutProblem();
  }

  private static void visit(VisitOptions options, Report report) throws InterruptedException {
    Browser browser = new Browser(options);
    Answer page;
    try {
      page = browser.open(options.page());
    } catch (NoAnswer e) {
      report.problem(
          "page", options.page() + " cannot be had: " + e.getMessage(), "Nothing else was tried.");
      return;
    }
    PageCheck looks = new PageCheck(report, page);
    looks.arrival();
    Optional<Script> tag = looks.tag();
    Optional<EndpointUrls> found =
        tag.isPresent() ? tag.map(EndpointUrls::of) : guessed(browser, page);
    if (found.isEmpty()) {
      report.note("script", "without the tag, nothing says where the endpoints are");
      return;
    }
    EndpointUrls endpoints = found.get();
    looks.policies(endpoints.at("probe.js"));
    EndpointCheck asks = new EndpointCheck(report, browser, page, endpoints);
    if (tag.filter(each -> !each.name().equals("probe.js")).isPresent()) {
      asks.script(tag.get().name());
    }
    asks.script("probe.js");
    Optional<Challenge> challenge = asks.challenge();
    HostAddresses site = HostAddresses.of(Origin.of(page.url()).bareHost());
    VantageCheck vantage = new VantageCheck(report, site, page.network(), options.timeout());
    boolean answered = false;
    if (challenge.isPresent()) {
      vantage.ask(challenge.get());
      answered = asks.answer(challenge.get(), vantage.candidates());
    }
    VerdictCheck verdicts = new VerdictCheck(report, browser, endpoints);
    verdicts.proxies(asks.client(), vantage);
    if (answered) {
      verdicts.verdict();
    }
  }

  /** The endpoints of a page without tag, where a script is there as it is by default. */
  private static Optional<EndpointUrls> guessed(Browser browser, Answer page)
      throws InterruptedException {
    for (boolean inApplication : new boolean[] {true, false}) {
      EndpointUrls guess = EndpointUrls.guess(page.url(), inApplication);
      try {
        Answer script = browser.load(guess.script());
        if (script.status() == 200 && script.type().endsWith("javascript")) {
          return Optional.of(guess);
        }
      } catch (NoAnswer e) {
        // Then it is not there.
      }
    }
    return Optional.empty();
  }
}
