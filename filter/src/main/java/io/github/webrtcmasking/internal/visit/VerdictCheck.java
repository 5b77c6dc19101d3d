package io.github.webrtcmasking.internal.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.self.ClientKind;
import io.github.webrtcmasking.internal.self.Remedy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what the site makes of the visit, and whether it knows the proxies in front. */
final class VerdictCheck {

  private static final String PROXIES = "proxies";
  private static final String VERDICT = "verdict";
  private static final String DIAGNOSTICS = "webrtc.masking.diagnostics=true";
  private static final Pattern TOLD =
      Pattern.compile("<p class=\"big\">([A-Z_]{1,40}), ([A-Z]{1,40})</p>");
  private static final Pattern CODE = Pattern.compile("<code>([A-Z_]{1,60})</code>");

  private final Report report;
  private final Browser browser;
  private final EndpointUrls endpoints;

  VerdictCheck(Report report, Browser browser, EndpointUrls endpoints) {
    this.report = report;
    this.browser = browser;
    this.endpoints = endpoints;
  }

  /**
   * Whether the site sees who comes, by what it says of this visit.
   *
   * @param client what it says, with diagnostics
   * @param vantage what the packets of the same visit showed
   */
  void proxies(Optional<ClientKind> client, VantageCheck vantage) {
    if (client.isEmpty()) {
      report.unknown(
          PROXIES,
          Advice.PROXIES.in(
              "the site does not say whether it trusts whatever stands in front of it. Set "
                  + DIAGNOSTICS
                  + " and ask again"));
      return;
    }
    boolean outside = vantage.isSeenFromInternet();
    switch (client.get()) {
      case UNKNOWN ->
          report.problem(
              PROXIES, "the server does not know who asks", Advice.of(Remedy.SOCKET_PEERS));
      case UNNAMED_PROXY ->
          report.problem(
              PROXIES,
              "requests arrive through a proxy that the site does not trust, so nobody who comes"
                  + " through it can be judged",
              Advice.of(Remedy.TRUSTED_PROXIES));
      case TRUSTED_PROXY -> {
        if (outside) {
          report.problem(
              PROXIES,
              "requests arrive through a trusted proxy that does not say who sent them",
              Advice.PROXIES.in(
                  "Let it write the header that webrtc.masking.client-address-header names"));
        } else {
          report.unknown(
              PROXIES,
              "this machine is itself among webrtc.masking.trusted-proxies, or the proxy does not say"
                  + " who asks: ask from elsewhere");
        }
      }
      case INVENTED ->
          report.problem(
              PROXIES,
              "this visit's requests come from an invented address",
              Advice.of(Remedy.CLIENT_ADDRESS_HEADER));
      case OWN_HOST, LOCAL -> {
        if (outside) {
          report.problem(
              PROXIES,
              "this visit's requests seem to come from inside the site, and its packets do not",
              Advice.of(Remedy.TRUSTED_PROXIES));
        } else {
          report.ok(PROXIES, "the site takes this visit for one of its own network");
        }
      }
      case PUBLIC ->
          report.ok(
              PROXIES,
              "this visit's requests seem to come from the Internet; none came through a proxy that"
                  + " the site does not trust");
    }
  }

  /** What the page with one's own verdict says, where it is shown to this machine. */
  void verdict() throws InterruptedException {
    Optional<Matcher> told = Optional.empty();
    String text = "";
    try {
      Answer self = browser.look(endpoints.at("self"));
      text = new String(self.body().bytes(), UTF_8);
      told = Optional.of(TOLD.matcher(text)).filter(Matcher::find);
    } catch (NoAnswer e) {
      // The same as no page.
    }
    if (told.isEmpty()) {
      report.unknown(
          VERDICT,
          Advice.SELF.in(
              "the site does not show it to this machine. Set "
                  + DIAGNOSTICS
                  + " and webrtc.masking.self.from to your network, and ask again; through a proxy"
                  + " that is not trusted it is shown to nobody"));
      return;
    }
    judge(told.get().group(1), told.get().group(2), reasons(text));
  }

  /** The reasons are those of this visit; what to mend is further down, and in other letters. */
  private static Set<Reason> reasons(String page) {
    Set<Reason> reasons = new LinkedHashSet<>();
    Matcher codes = CODE.matcher(page);
    while (codes.find()) {
      Arrays.stream(Reason.values())
          .filter(reason -> reason.name().equals(codes.group(1)))
          .forEach(reasons::add);
    }
    return reasons;
  }

  private void judge(String verdict, String confidence, Set<Reason> reasons) {
    String what = "the site says %s (%s) %s".formatted(verdict, confidence, reasons);
    List<String> todo = new ArrayList<>();
    reasons.stream()
        .map(Remedy::of)
        .flatMap(Optional::stream)
        .distinct()
        .forEach(remedy -> todo.add(Advice.of(remedy)));
    if (verdict.equals(Verdict.CONSISTENT.name()) || verdict.equals(Verdict.RELAY.name())) {
      report.ok(VERDICT, what);
    } else if (verdict.equals(Verdict.MASKED.name()) || verdict.equals(Verdict.TAMPERED.name())) {
      report.problem(
          VERDICT,
          what + ", although requests and packets left the same machine",
          Advice.of(Remedy.TRUSTED_PROXIES)
              + " If none is in front, this machine itself is behind a VPN or proxy.");
    } else {
      report.problem(
          VERDICT,
          what,
          todo.isEmpty() ? Advice.SELF.in("The page says more") : String.join(" ", todo));
    }
  }
}
