package io.github.webrtcmasking.internal.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.injection.Diagnostics;
import io.github.webrtcmasking.internal.self.ClientKind;
import io.github.webrtcmasking.internal.self.Remedy;
import io.github.webrtcmasking.internal.support.Product;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Asks the endpoints as the page's script does: for itself, for a challenge, with an answer. */
final class EndpointCheck {

  private static final String SCRIPT = "script";
  private static final String CHALLENGE = "challenge";
  private static final String ANSWER = "answer";
  private static final String RESOURCES = "/io/github/webrtcmasking/internal/endpoint/";
  private static final String PROBLEM = "urn:webrtc-masking:problem:";
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int SEE_OTHER = 303;
  private static final int MOST_STEPS = 8;
  private static final String STEPS = "round/";
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final Report report;
  private final Browser browser;
  private final Answer page;
  private final EndpointUrls endpoints;
  private Optional<ClientKind> client = Optional.empty();

  EndpointCheck(Report report, Browser browser, Answer page, EndpointUrls endpoints) {
    this.report = report;
    this.browser = browser;
    this.page = page;
    this.endpoints = endpoints;
  }

  /** Whether the script is there, as the browser needs it. */
  void script(String name) throws InterruptedException {
    URI url = endpoints.at(name);
    try {
      Answer script = browser.load(url);
      if (script.status() != OK) {
        refused(SCRIPT, url, script);
      } else if (!script.type().endsWith("javascript")) {
        report.problem(
            SCRIPT,
            "%s is %s, and browsers run no such script".formatted(url.getRawPath(), script.type()),
            Advice.passBelow(endpoints.folder()));
      } else if (Arrays.equals(script.body().bytes(), ours(name))) {
        report.ok(SCRIPT, url.getRawPath() + " is that of " + Product.full());
      } else {
        report.note(
            SCRIPT,
            url.getRawPath()
                + " is not that of "
                + Product.full()
                + ": the site has another version, or something in front changes scripts");
      }
    } catch (NoAnswer e) {
      failed(SCRIPT, url, e);
    }
  }

  private static byte[] ours(String name) {
    try (InputStream in = EndpointCheck.class.getResourceAsStream(RESOURCES + name + ".gz")) {
      return in == null ? new byte[0] : new GZIPInputStream(in).readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private void failed(String topic, URI url, NoAnswer why) {
    report.problem(
        topic,
        "%s does not answer: %s".formatted(url.getRawPath(), why.getMessage()),
        Advice.passBelow(endpoints.folder()));
  }

  private void refused(String topic, URI url, Answer answer) {
    Optional<String> ours = problem(answer);
    if (ours.isPresent()) {
      report.problem(
          topic,
          "the filter refuses %s: %s".formatted(url.getRawPath(), ours.get()),
          Advice.passBelow(endpoints.folder()));
      return;
    }
    String why =
        answer.isRedirect() || answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN
            ? ", as by a login or a firewall in front"
            : "";
    report.problem(
        topic,
        "%s answers %s; that is not the filter%s"
            .formatted(url.getRawPath(), answer.described(), why),
        Advice.passBelow(endpoints.folder()));
  }

  /** What the filter itself objects to; empty if somebody else answered. */
  private static Optional<String> problem(Answer answer) {
    try {
      return Json.read(new String(answer.body().bytes(), UTF_8)) instanceof Map<?, ?> problem
              && String.valueOf(problem.get("type")).startsWith(PROBLEM)
          ? Optional.of(String.valueOf(problem.get("title")).replaceFirst("[.]$", ""))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Of which kind the server says that this visit's address is; empty if it says nothing. */
  Optional<ClientKind> client() {
    return client;
  }

  /** The challenge that a visitor of the page gets; empty, and told, if there is none. */
  Optional<Challenge> challenge() throws InterruptedException {
    URI url = endpoints.at(CHALLENGE);
    Set<String> known = browser.cookiesFor(url);
    try {
      Answer answer = browser.post(url, "");
      client = ClientKind.read(answer.header(Diagnostics.NAME));
      if (answer.status() == NO_CONTENT) {
        notGiven(url);
        return Optional.empty();
      }
      Optional<Challenge> challenge =
          answer.status() == OK
              ? Challenge.read(new String(answer.body().bytes(), UTF_8), Origin.of(page.url()))
              : Optional.empty();
      if (challenge.isEmpty()) {
        refused(CHALLENGE, url, answer);
      } else if (replaces(known, answer)) {
        report.note(
            CHALLENGE,
            url.getRawPath()
                + " gives one, and sets a cookie of the page anew: where that is the session's, the"
                + " session of the page was not known there");
      } else {
        report.ok(CHALLENGE, url.getRawPath() + " gives one");
      }
      return challenge;
    } catch (NoAnswer e) {
      failed(CHALLENGE, url, e);
      return Optional.empty();
    }
  }

  /** Whether the answer sets one of the cookies anew, as a server does that did not know it. */
  private static boolean replaces(Set<String> known, Answer answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .anyMatch(line -> known.contains(line.split("=", 2)[0].strip()));
  }

  private void notGiven(URI url) {
    if (client.filter(ClientKind.UNKNOWN::equals).isPresent()) {
      report.problem(
          CHALLENGE, "the server does not know who asks", Advice.of(Remedy.SOCKET_PEERS));
    } else if (browser.cookiesFor(url).isEmpty()) {
      SessionCookies cookies = SessionCookies.of(page);
      report.problem(
          CHALLENGE,
          url.getRawPath()
              + " gives none, because this visit has no session: "
              + cookies.fault(url),
          cookies.todo(url));
    } else {
      report.problem(
          CHALLENGE,
          url.getRawPath() + " gives none, although the page set a cookie",
          Advice.SESSIONS.in(
              "The session is not known where the challenge is asked for: let all nodes know it, or"
                  + " let the balancer keep a visitor at one. Where the cookie is not the session's,"
                  + " set webrtc.masking.session.create to true"));
    }
  }

  /** Posts what a browser found: the candidates of vantages, or none. */
  boolean answer(Challenge challenge, List<String> candidates) throws InterruptedException {
    URI url = endpoints.at(ANSWER);
    try {
      Answer answer =
          browser.post(
              url,
              event(candidates),
              "Content-Type",
              "application/json",
              "X-Masking-Challenge",
              challenge.id());
      for (int i = 0; i < MOST_STEPS && isStep(answer); i++) {
        answer = browser.follow(answer);
      }
      if (answer.status() == NO_CONTENT) {
        report.ok(ANSWER, url.getRawPath() + " takes it");
        return true;
      }
      if (new String(answer.body().bytes(), UTF_8).contains(PROBLEM + "challenge-unknown")) {
        report.problem(
            ANSWER,
            "%s does not know the challenge that this visit was given".formatted(url.getRawPath()),
            Advice.NODES.in(
                "The session is lost between two requests: let cookies pass, and let all nodes know"
                    + " the session, or the balancer keep a visitor at one"));
      } else {
        refused(ANSWER, url, answer);
      }
    } catch (NoAnswer e) {
      failed(ANSWER, url, e);
    }
    return false;
  }

  /** Whether the answer leads to a step, by which round trips are measured (docs/wire.md). */
  private boolean isStep(Answer answer) {
    String steps = endpoints.at(STEPS).getRawPath();
    return answer.status() == SEE_OTHER
        && answer.target().map(URI::getRawPath).filter(path -> path.startsWith(steps)).isPresent();
  }

  private static String event(List<String> candidates) {
    return """
    {"eventId":"%s","eventType":"context.webrtc.ips","moduleName":"WebRTCIPModule",\
    "timestamp":"%s","payload":{"supported":true,"candidates":{"publicIPs":{"ipv4":[],"ipv6":[]},\
    "localIPs":[]},"rawCandidates":[%s]}}"""
        .formatted(
            UUID.randomUUID(),
            Instant.now(),
            candidates.stream().map(line -> '"' + line + '"').collect(Collectors.joining(",")));
  }
}
