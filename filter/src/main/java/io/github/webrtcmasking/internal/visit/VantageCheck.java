package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpAddress.Family;
import io.github.webrtcmasking.internal.address.IpText;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.self.Remedy;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.internal.visit.Challenge.Server;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the servers of a challenge over each IP version, as a browser does. */
final class VantageCheck {

  private static final String TOPIC = "vantage";
  private static final int MOST_PORT = 0xffff;

  private final Report report;
  private final HostAddresses site;
  private final Optional<String> network;
  private final Duration patience;
  private final List<String> candidates = new ArrayList<>();
  private final List<IpAddress> seen = new ArrayList<>();

  /**
   * For a site at those addresses.
   *
   * @param network the service in front of it, if one shows
   */
  VantageCheck(Report report, HostAddresses site, Optional<String> network, Duration patience) {
    this.report = report;
    this.site = site;
    this.network = network;
    this.patience = patience;
  }

  /** The candidates that a browser would report, all of them proofs. */
  List<String> candidates() {
    return List.copyOf(candidates);
  }

  /** Whether a server saw this machine from the Internet. */
  boolean isSeenFromInternet() {
    return seen.stream().anyMatch(address -> address.scope() == Scope.GLOBAL);
  }

  void ask(Challenge challenge) {
    List<Server> servers = challenge.servers();
    if (servers.stream().noneMatch(server -> server.kind() == Server.Kind.VANTAGE)) {
      String others = servers.isEmpty() ? "" : "; only those of webrtc.masking.ice-servers";
      report.problem(
          TOPIC,
          "the challenge names none, so nothing can be proven" + others,
          Advice.of(Remedy.VANTAGE_OFF) + " " + Advice.of(Remedy.VANTAGE_CLOSED));
    }
    servers.forEach(this::ask);
  }

  private void ask(Server server) {
    HostAddresses host = HostAddresses.of(server.host());
    if (host.all().isEmpty()) {
      report.problem(
          TOPIC,
          "the name " + server.host() + " cannot be resolved here",
          Advice.of(Remedy.VANTAGE_HOST));
      return;
    }
    if (server.port() < 1 || server.port() > MOST_PORT) {
      report.problem(TOPIC, "no port can be " + server.port(), Advice.of(Remedy.VANTAGE_HOST));
      return;
    }
    if (site.isPublic() && !host.isPublic()) {
      report.problem(
          TOPIC,
          server.host() + " is " + host.text() + ", which visitors outside cannot reach",
          Advice.of(Remedy.VANTAGE_HOST));
    }
    for (Family family : Family.values()) {
      host.of(family)
          .ifPresentOrElse(
              address -> ask(server, address), () -> withoutAddress(server, host, family));
    }
  }

  private void withoutAddress(Server server, HostAddresses host, Family family) {
    String what = server.host() + " has no " + name(family) + " address here";
    if (site.of(family).isPresent() && !host.text().equals(server.host())) {
      report.problem(
          topic(server, family),
          what + ", and the site has one: whoever comes over it stays without proof",
          Advice.CDN.in("Give the name an address of both IP versions"));
    } else {
      report.note(topic(server, family), what);
    }
  }

  private static String topic(Server server, Family family) {
    String whose = server.kind() == Server.Kind.VANTAGE ? TOPIC : "server " + server.host();
    return whose + " over " + name(family);
  }

  private static String name(Family family) {
    return family == Family.IPV4 ? "IPv4" : "IPv6";
  }

  private void ask(Server server, IpAddress address) {
    String topic = topic(server, address.family());
    String where = "UDP port " + server.port() + " of " + IpText.of(address);
    InetSocketAddress socket = new InetSocketAddress(address.toInetAddress(), server.port());
    Exchange.Outcome outcome = Exchange.with(socket, server, patience);
    if (outcome instanceof Exchange.Outcome.Answered answered) {
      answered(topic, where, address, answered);
    } else if (outcome instanceof Exchange.Outcome.NoRoute noRoute) {
      report.unknown(topic, "this machine cannot send to " + where + " (" + noRoute.why() + ")");
    } else if (outcome instanceof Exchange.Outcome.OtherServer other) {
      report.problem(
          topic,
          where + " is answered by another server, " + other.who() + ", and not by the vantage",
          Advice.NO_UDP.in(
              "Free the port for the vantage, or set webrtc.masking.vantage.port or"
                  + " webrtc.masking.vantage.host to where it is"));
    } else if (outcome instanceof Exchange.Outcome.CredentialRefused) {
      report.problem(
          topic,
          where + " does not take the credential of the challenge",
          Advice.of(Remedy.SECRET));
    } else if (outcome instanceof Exchange.Outcome.Refused refused) {
      report.problem(
          topic, where + " refuses with the error " + refused.code(), Advice.of(Remedy.SECRET));
    } else {
      boolean closed = outcome instanceof Exchange.Outcome.Closed;
      unanswered(
          topic,
          closed ? where + " is closed: nothing listens there" : silent(where),
          address,
          server);
    }
  }

  private String silent(String where) {
    return "no answer from " + where + " within " + patience.toSeconds() + " s";
  }

  private void unanswered(String topic, String what, IpAddress address, Server server) {
    boolean elsewhere =
        server.port() != Challenge.USUAL_PORT
            && Exchange.findsVantage(
                new InetSocketAddress(address.toInetAddress(), Challenge.USUAL_PORT), patience);
    String todo;
    if (elsewhere) {
      todo =
          Advice.KEYS.in(
              "A vantage answers at port "
                  + Challenge.USUAL_PORT
                  + " instead: set webrtc.masking.vantage.port to the port that visitors reach");
    } else if (network.isPresent()) {
      todo =
          Advice.CDN.in(
              network.get()
                  + " stands in front and carries no UDP: set webrtc.masking.vantage.host to a name"
                  + " of the server itself");
    } else {
      todo = Advice.of(Remedy.UDP);
    }
    report.problem(topic, what, todo);
  }

  private void answered(
      String topic, String where, IpAddress address, Exchange.Outcome.Answered answered) {
    TransportAddress mapped = answered.mapped();
    seen.add(mapped.address());
    answered.proof().ifPresent(proof -> candidates.add(candidate(proof, mapped)));
    String what =
        "%s answers in %d ms, and sees this machine as %s"
            .formatted(where, answered.millis(), IpText.of(mapped.address()));
    if (address.scope() == Scope.GLOBAL && mapped.address().scope() != Scope.GLOBAL) {
      report.problem(
          topic, what + ", which is not from the Internet", Advice.of(Remedy.REWRITING_DEVICE));
    } else {
      report.ok(topic, what);
    }
  }

  private static String candidate(TransportAddress proof, TransportAddress mapped) {
    return "candidate:1 1 udp 33562623 %s %d typ relay raddr %s rport %d"
        .formatted(
            IpText.of(proof.address()), proof.port(), IpText.of(mapped.address()), mapped.port());
  }
}
