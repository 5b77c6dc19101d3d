package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.stun.Allocation;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Many visits to a shop of several nodes by one bounded client, one after the other. Every second
 * visitor comes through a proxy and proves another address, the others have no WebRTC, so that a
 * verdict that went to somebody else would show. A request that fails because its node is gone is
 * made once more, as a visitor would.
 */
final class ClusterVisits {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final int TRIES = 4;

  private final Application shop;
  private IntUnaryOperator vantage;
  private final List<Visited> visited = new ArrayList<>();
  private int retried;
  private int withoutAnswer;
  private int refused;
  private int sessionsLost;
  private int assessmentsLost;
  private int others;

  /** A visitor whose answer was taken. */
  private record Visited(Visitor visitor, String basket, String verdict) {}

  /**
   * The visits.
   *
   * @param shop all nodes, as visitors reach them
   * @param vantage the port to which the visitor with that number sends datagrams
   */
  ClusterVisits(Application shop, IntUnaryOperator vantage) {
    this.shop = shop;
    this.vantage = vantage;
  }

  /** From now on all send their datagrams to that port. */
  void sendDatagramsTo(int port) {
    vantage = number -> port;
  }

  /** One visit, from the first page to the assessment. */
  void visit(int number) throws IOException {
    boolean proxied = number % 2 == 0;
    Visitor visitor = new Visitor(shop);
    visitor.sendAlways("X-Forwarded-For", "10.99." + number / 250 + "." + (number % 250 + 1));
    String basket = "tea-" + number;
    again(() -> visitor.get("/basket/page?put=" + basket));
    HttpResponse<String> reply = again(visitor::askForChallenge);
    if (reply.statusCode() != 200) {
      withoutAnswer++;
      return;
    }
    Challenge challenge = new Challenge(Visitor.json(reply.body()));
    String event =
        proxied
            ? Events.gathered(relayCandidate(challenge, vantage.applyAsInt(number)))
            : Events.UNSUPPORTED;
    int status = again(() -> visitor.answer(challenge, event)).statusCode();
    if (status != 204) {
      withoutAnswer++;
      refused += status == 403 ? 1 : 0;
      return;
    }
    Visited was = new Visited(visitor, basket, proxied ? "MASKED" : "INCONCLUSIVE");
    visited.add(was);
    check(was);
  }

  /** Looks again at all sessions whose answer was taken. */
  void checkAll() {
    for (Visited each : visited) {
      check(each);
    }
  }

  private void check(Visited was) {
    Basket basket = basket(was.visitor);
    if (!was.basket.equals(basket.content())) {
      sessionsLost++;
    } else if (basket.verdict() == null || basket.verdict().matches("null|PENDING|NO_ANSWER")) {
      assessmentsLost++;
    } else if (!was.verdict.equals(basket.verdict())) {
      others++;
    }
  }

  private Basket basket(Visitor visitor) {
    return again(() -> Basket.of(visitor), basket -> true);
  }

  private HttpResponse<String> again(Supplier<HttpResponse<String>> request) {
    return again(request, response -> response.statusCode() < 500);
  }

  private <T> T again(Supplier<T> request, Predicate<T> arrived) {
    for (int i = 1; ; i++) {
      try {
        T response = request.get();
        if (arrived.test(response) || i == TRIES) {
          return response;
        }
        retried++;
      } catch (AssertionError | RuntimeException unreachable) {
        retry(i, unreachable);
      }
    }
  }

  private void retry(int tries, Throwable reason) {
    if (tries == TRIES) {
      throw new AssertionError("no node answers", reason);
    }
    retried++;
  }

  /** What the vantage at that port says, whichever node gave out the challenge. */
  static String relayCandidate(Challenge challenge, int port) throws IOException {
    JsonObject server = challenge.iceServers().get(0);
    return Allocation.of(
            new InetSocketAddress(LOOPBACK, port),
            LOOPBACK,
            server.getString("username"),
            server.getString("credential"))
        .relayCandidate();
  }

  int answered() {
    return visited.size();
  }

  int lost() {
    return sessionsLost + assessmentsLost + others + refused;
  }

  String row(String engine, String balanced, String happened, int visits) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %,d | %,d | %d | %d | %d | %d | %d | %d |",
        engine,
        balanced,
        happened,
        visits,
        answered(),
        withoutAnswer,
        refused,
        retried,
        sessionsLost,
        assessmentsLost,
        others);
  }
}
