package io.github.webrtcmasking.load;

import io.github.webrtcmasking.load.KeptConnection.Reply;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.stun.Allocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor of the shop with an address of their own, from 127.16.0.0 on. */
final class Guest {

  private static final int FIRST = 0x7f100000;
  private static final int ADDRESSES = 1 << 20;
  private static final String HEAD = "%s %s HTTP/1.1\r\nHost: shop\r\nX-Forwarded-For: %s\r\n";
  private static final Pattern ID = Pattern.compile("\"challenge\":\"([^\"]+)\"");
  private static final Pattern CREDENTIAL = Pattern.compile("\"credential\":\"([^\"]+)\"");
  private static final Pattern USERNAME = Pattern.compile("\"username\":\"([^\"]+)\"");
  private static final Pattern PORT = Pattern.compile(":(\\d+)\\?transport=udp");

  private final KeptConnection connection;
  private final String application;
  private final InetAddress home;
  private final String forwarded;
  private String session;

  /**
   * One who has not come yet.
   *
   * @param masked whether they come through a proxy with another address
   */
  Guest(KeptConnection connection, String application, int number, boolean masked)
      throws IOException {
    this.connection = connection;
    this.application = application;
    this.home =
        InetAddress.getByAddress(
            ByteBuffer.allocate(Integer.BYTES).putInt(FIRST + number % ADDRESSES).array());
    this.forwarded = masked ? elsewhere(number) : home.getHostAddress();
  }

  /** An address in a network of their own. */
  private static String elsewhere(int number) {
    return "10." + (number & 255) + "." + (number >> 8 & 255) + "." + (number >> 16 & 255);
  }

  /** A challenge as it came. */
  record Challenge(String id, int port, String username, String credential) {

    static Challenge of(Reply reply) {
      if (reply.status() != 200) {
        throw new IllegalStateException("no challenge: " + reply);
      }
      return new Challenge(
          in(reply, ID),
          Integer.parseInt(in(reply, PORT)),
          in(reply, USERNAME),
          in(reply, CREDENTIAL));
    }

    private static String in(Reply reply, Pattern pattern) {
      Matcher matcher = pattern.matcher(reply.body());
      if (!matcher.find()) {
        throw new IllegalStateException("no " + pattern + ": " + reply);
      }
      return matcher.group(1);
    }
  }

  Reply get(String path) throws IOException {
    return send("GET", path, "Accept: text/html\r\n", "");
  }

  /** Goes away in the middle of a page. */
  void leaveInTheMiddle(String path, int read) throws IOException {
    connection.sendAndLeave(request("GET", path, "Accept: text/html\r\n", ""), read);
  }

  Challenge challenge() throws IOException {
    return Challenge.of(send("POST", "/webrtc-masking/challenge", "X-Masking: 1\r\n", ""));
  }

  /** Sends datagrams from home, and says what a browser would of the answer. */
  String proof(Challenge challenge) throws IOException {
    return Allocation.of(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), challenge.port()),
            home,
            challenge.username(),
            challenge.credential())
        .relayCandidate();
  }

  /** The status of the reply to an honest answer. */
  int answer(Challenge challenge, String proof) throws IOException {
    return answer(challenge.id(), Events.gathered(proof));
  }

  /** The status of the reply to any answer. */
  int answer(String challenge, String body) throws IOException {
    return send(
            "POST",
            "/webrtc-masking/answer",
            "X-Masking: 1\r\nX-Masking-Challenge: "
                + challenge
                + "\r\nContent-Type: application/json\r\n",
            body)
        .status();
  }

  private Reply send(String method, String path, String headers, String body) throws IOException {
    Reply reply = connection.send(request(method, path, headers, body));
    if (reply.session() != null) {
      session = reply.session();
    }
    return reply;
  }

  private String request(String method, String path, String headers, String body) {
    return HEAD.formatted(method, application + path, forwarded)
        + headers
        + (session == null ? "" : "Cookie: JSESSIONID=" + session + "\r\n")
        + (method.equals("POST") ? "Content-Length: " + body.length() + "\r\n" : "")
        + "\r\n"
        + body;
  }
}
