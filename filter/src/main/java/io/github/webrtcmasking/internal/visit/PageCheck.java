package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.injection.Diagnostics;
import io.github.webrtcmasking.internal.injection.csp.CollectorAddress;
import io.github.webrtcmasking.internal.injection.csp.ConnectionAllowlist;
import io.github.webrtcmasking.internal.injection.csp.ContentSecurity;
import io.github.webrtcmasking.internal.injection.csp.Obstacle;
import io.github.webrtcmasking.internal.injection.html.MediaType;
import io.github.webrtcmasking.internal.injection.response.IntegrityPolicy;
import io.github.webrtcmasking.internal.visit.Markup.Script;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at the page: how it arrives, whether it has the tag, and what its policies forbid. */
final class PageCheck {

  private static final String TOPIC = "page";
  private static final String TAG = "tag";
  private static final String POLICY = "policy";
  private static final String SKIPPED = "skipped; reason=";
  private static final int OK = 200;

  private final Report report;
  private final Answer page;
  private final Markup markup;

  PageCheck(Report report, Answer page) {
    this.report = report;
    this.page = page;
    this.markup = Markup.of(page);
  }

  /** How it arrived. */
  void arrival() {
    if (!page.way().isEmpty()) {
      report.note(TOPIC, "a redirect leads from " + page.way().get(0) + " to " + page.url());
    }
    String version = page.version().name().replace("HTTP_", "HTTP/").replace("_", ".");
    String what = page.url() + " answers " + page.described() + ", by " + version;
    if (page.status() >= 500) {
      report.problem(TOPIC, what, "The page itself fails; look into the application's log");
    } else if (page.status() == 401 || page.status() == 403) {
      report.problem(
          TOPIC,
          what,
          "Something in front wants a login, or refuses this program: give it what lets you in,"
              + " by --header 'Cookie: …' or --header 'Authorization: …'");
    } else if (page.status() != OK) {
      report.problem(TOPIC, what, "Give the address of a page that visitors see");
    } else {
      report.ok(TOPIC, what);
    }
    switch (page.body().end()) {
      case WHOLE -> {}
      case LONG -> report.note(TOPIC, "it is long; its first megabyte was looked at");
      case SLOW -> report.note(TOPIC, "it did not end in time; what came till then was looked at");
      case BROKEN ->
          report.problem(
              TOPIC,
              "it breaks off, or is not what its headers say",
              "Ask for it without the servers in front, and compare");
    }
    String coding = page.header("Content-Encoding").toLowerCase(Locale.ROOT);
    if (!coding.isEmpty() && !coding.equals("gzip") && !coding.equals("identity")) {
      report.problem(
          TOPIC,
          "it is compressed as " + coding + ", for which this program did not ask",
          "Let servers in front obey Accept-Encoding");
    }
  }

  /** Whether it has our tag, and if not, why, as far as can be seen; the tag. */
  Optional<Script> tag() {
    Optional<Script> script = markup.script();
    String outcome = page.header(Diagnostics.NAME);
    script.ifPresentOrElse(
        tag -> report.ok(TAG, "the page has it, " + tag.url().getRawPath()),
        () -> missing(outcome));
    script
        .filter(tag -> !tag.name().startsWith("probe"))
        .ifPresent(
            tag -> report.note(TAG, "visitors are asked for consent first (" + tag.name() + ")"));
    return script;
  }

  private void missing(String outcome) {
    Optional<String> cached = page.cached();
    if (outcome.startsWith(SKIPPED)) {
      String reason = outcome.substring(SKIPPED.length()).split(";", 2)[0].strip();
      report.problem(
          TAG, "the page has none, and the filter says why: " + reason, SkippedPage.todo(reason));
    } else if (!outcome.isEmpty()) {
      report.problem(
          TAG,
          "the page has none, although the filter put it in",
          "Something in front takes scripts out of pages: leave module scripts alone there");
    } else if (page.status() != OK) {
      report.unknown(TAG, "an answer with status " + page.status() + " is no page to judge by");
    } else if (MediaType.syntaxOf(page.header("Content-Type")).isEmpty()) {
      report.problem(
          TAG,
          "the answer is no HTML, and only HTML pages get it",
          "Give the address of a page that visitors see");
    } else if (cached.isPresent()) {
      report.problem(
          TAG,
          "the page has none, and it comes from a cache (" + cached.get() + ")",
          Advice.CACHES.in(
              "It may have been kept since before the installation: empty the cache, and ask again"));
    } else {
      report.problem(
          TAG,
          "the page has none, and nothing in the answer says why",
          Advice.WORKS.in(
              "Set webrtc.masking.diagnostics=true and ask again: the filter then says why in the"
                  + " header "
                  + Diagnostics.NAME
                  + ". If that header is missing then, webrtc.masking.pages.include or"
                  + " webrtc.masking.pages.exclude leaves the page out, the filter does not run in"
                  + " this application, or the page does not come from it"));
    }
  }

  /** What its policies, those of the answer and its own, keep our script from. */
  void policies(URI script) {
    String nonce = markup.script().map(Script::nonce).orElse("");
    Origin origin = Origin.of(page.url());
    CollectorAddress address = new CollectorAddress(origin.asPolicySeesIt(), script.getRawPath());
    List<String> headers = page.headers().allValues("Content-Security-Policy");
    ContentSecurity sent = new ContentSecurity(headers, () -> address);
    String used = markup.script().isPresent() ? nonce : sent.nonceForTag().orElse("");
    boolean free = forbid("the policy of the answer", sent.scriptObstacles(used), "run");
    free &= forbid("the policy of the answer", sent.answerObstacles(), "ask and answer");
    for (Markup.Policy policy : markup.policies()) {
      ContentSecurity own = new ContentSecurity(List.of(policy.text()), () -> address);
      List<Obstacle> run = policy.behindTag() ? List.of() : own.scriptObstacles(used);
      free &= forbid("a <meta> of the page", withoutSandbox(run), "run");
      free &=
          forbid("a <meta> of the page", withoutSandbox(own.answerObstacles()), "ask and answer");
    }
    String integrity = String.join(", ", page.headers().allValues("Integrity-Policy"));
    if (IntegrityPolicy.blocksScripts(integrity)
        && markup.script().filter(Script::hashed).isEmpty()) {
      free = false;
      report.problem(
          POLICY,
          "the Integrity-Policy blocks scripts without integrity, which ours cannot have where"
              + " visitors are asked for consent first or the page is shielded",
          Advice.POLICY.in("Take script out of its blocked-destinations"));
    }
    List<String> connections = page.headers().allValues(ConnectionAllowlist.NAME);
    if (!connections.isEmpty() && ConnectionAllowlist.blocksCollector(connections, () -> address)) {
      free = false;
      report.problem(
          POLICY,
          "the Connection-Allowlist blocks WebRTC or our script",
          Advice.POLICY.in("It needs " + ConnectionAllowlist.ADD));
    }
    if (free) {
      report.ok(
          POLICY,
          headers.isEmpty() && markup.policies().isEmpty()
              ? "the page has no Content-Security-Policy"
              : "the Content-Security-Policy lets the script run and answer");
    }
  }

  /** A page cannot put itself into a sandbox (CSP Level 3, section 3.3). */
  private static List<Obstacle> withoutSandbox(List<Obstacle> obstacles) {
    return obstacles.stream().filter(each -> !each.directive().equals("sandbox")).toList();
  }

  private boolean forbid(String whose, List<Obstacle> obstacles, String what) {
    for (Obstacle each : obstacles) {
      report.problem(
          POLICY,
          whose + " does not let the script " + what + ": " + each.directive() + " is in the way",
          Advice.POLICY.in("Add to " + each.directive() + ": " + each.add()));
    }
    return obstacles.isEmpty();
  }
}
