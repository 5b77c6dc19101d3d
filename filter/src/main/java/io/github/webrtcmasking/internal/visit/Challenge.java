package io.github.webrtcmasking.internal.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The challenge of the site, as the script reads it.
 *
 * @param id what the answer has to name
 * @param servers whom the browser is to ask
 */
record Challenge(String id, List<Server> servers) {

  /** The place of the page's own host. */
  private static final String PAGE_HOST = "{host}";

  private static final Pattern URL =
      Pattern.compile("(stun|turn)s?:(\\[[^\\]]+\\]|[^:?\\[\\]]+)(?::(\\d{1,5}))?(?:\\?.*)?");

  /** The port of a URL that names none (RFC 7064 and 7065). */
  static final int USUAL_PORT = 3478;

  Challenge {
    servers = List.copyOf(servers);
  }

  /**
   * A server for UDP.
   *
   * @param kind whose it is
   * @param host a name or address, the latter without brackets
   * @param username empty where none is needed, as the password
   */
  record Server(Kind kind, String host, int port, String username, String password) {

    /** Whose server it is. */
    enum Kind {
      /** The filter's vantage, which proves addresses. */
      VANTAGE,
      /** One of webrtc.masking.ice-servers that wants a credential. */
      TURN,
      /** One of webrtc.masking.ice-servers that wants none. */
      STUN
    }

    @Override
    public String toString() {
      return "Server[" + kind + "]";
    }
  }

  /** What the text says; empty if it is no challenge. */
  static Optional<Challenge> read(String text, Origin page) {
    try {
      if (!(Json.read(text) instanceof Map<?, ?> answer)
          || !(answer.get("challenge") instanceof String id)
          || !(answer.get("iceServers") instanceof List<?> entries)) {
        return Optional.empty();
      }
      List<Server> servers = new ArrayList<>();
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> server && server.get("urls") instanceof List<?> urls) {
          urls.forEach(url -> server(url, server, id, page).ifPresent(servers::add));
        }
      }
      return Optional.of(new Challenge(id, servers));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Server> server(Object url, Map<?, ?> entry, String id, Origin page) {
    String text = String.valueOf(url);
    Matcher parts = URL.matcher(text.replace(PAGE_HOST, page.host()));
    if (!parts.matches() || text.startsWith("turns") || text.endsWith("=tcp")) {
      return Optional.empty();
    }
    String host = parts.group(2);
    String username = entry.get("username") instanceof String name ? name : "";
    Server.Kind kind =
        username.endsWith("." + id)
            ? Server.Kind.VANTAGE
            : parts.group(1).equals("turn") ? Server.Kind.TURN : Server.Kind.STUN;
    return Optional.of(
        new Server(
            kind,
            Origin.bare(host),
            parts.group(3) == null ? USUAL_PORT : Integer.parseInt(parts.group(3)),
            username,
            entry.get("credential") instanceof String credential ? credential : ""));
  }

  /** The same without what lets somebody in. */
  @Override
  public String toString() {
    return "Challenge[servers=" + servers.size() + "]";
  }
}
