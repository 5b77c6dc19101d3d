package io.github.webrtcmasking.lab.wire;

import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.stun.Allocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A visitor who says to the shop what they want, from where they want. */
public final class WireVisitor {
  private final URI shop;
  private final Http http;

  public WireVisitor(String shop, String source) throws IOException {
    this.shop = URI.create(shop);
    this.http = new Http(InetAddress.getByName(source));
  }

  void moveTo(String source) throws IOException {
    http.moveTo(InetAddress.getByName(source));
  }

  /** Shows a page. */
  WireVisitor look() throws IOException {
    page();
    return this;
  }

  /** The page of that address. */
  public Http.Response page() throws IOException {
    return http.send("GET", shop, "", "Accept: text/html");
  }

  public Challenge challenge() throws IOException {
    return Challenge.from(
        http.send("POST", shop.resolve("webrtc-masking/challenge"), "", "X-Masking: 1"),
        shop.getHost());
  }

  public static Allocation allocate(Challenge challenge, String source) throws IOException {
    return Allocation.of(
        new InetSocketAddress(challenge.vantageHost(), challenge.vantagePort()),
        InetAddress.getByName(source),
        challenge.username(),
        challenge.credential());
  }

  /** Answers with candidate lines; the status of the response. */
  public int answer(Challenge challenge, String... lines) throws IOException {
    return http.send(
            "POST",
            shop.resolve("webrtc-masking/answer"),
            Events.gathered(lines),
            "X-Masking: 1",
            "X-Masking-Challenge: " + challenge.id(),
            "Content-Type: application/json")
        .status();
  }

  /** "VERDICT CONFIDENCE REASON REASON…" as the shop shows it. */
  String assessment() throws IOException {
    Http.Response shown = http.send("GET", shop.resolve("assessment"), "");
    String reasons =
        shown.body().replaceAll(".*\"reasons\":\\[([^\\]]*)\\].*", "$1").replaceAll("[\",]+", " ");
    return (shown.field("verdict") + " " + shown.field("confidence") + " " + reasons.strip())
        .strip();
  }

  static String srflx(String transportAddress) {
    return "candidate:1 1 udp 1677729535 %s typ srflx raddr 0.0.0.0 rport 0"
        .formatted(transportAddress);
  }

  public static String relay(Allocation allocation) {
    return relay(allocation.relayed(), allocation.mapped());
  }

  static String relay(String relayed, String mapped) {
    return "candidate:2 1 udp 33562623 %s typ relay raddr %s"
        .formatted(relayed, mapped.replace(" ", " rport "));
  }
}
