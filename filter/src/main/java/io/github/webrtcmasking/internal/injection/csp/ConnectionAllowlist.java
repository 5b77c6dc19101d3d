package io.github.webrtcmasking.internal.injection.csp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Connection-Allowlist} of a page (WICG), as Chromium 156 obeys it: an inner list of RFC
 * 9651, for example {@code (response-origin);webrtc=allow}. It forbids requests to everything that
 * is not in the list, and all packets of WebRTC unless its parameter allows them. A value that the
 * browser does not understand makes the whole header ineffective. The report-only header forbids
 * nothing.
 */
public final class ConnectionAllowlist {

  /** The name of the header. */
  public static final String NAME = "Connection-Allowlist";

  /** What has to be added so that the collector works, for people. */
  public static final String ADD = "response-origin in its list, and ;webrtc=allow behind it";

  private static final Pattern LIST =
      Pattern.compile(
          "\\s*\\((?<items>[^()]*)\\)"
              + "(?<parameters>(?:\\s*+;\\s*+[a-z*][a-z0-9_.*-]*+(?:=(?:\"[^\"]*+\"|[^\\s;,\"]++))?+)*+)\\s*");
  private static final Pattern ITEM = Pattern.compile("\"[^\"]*\"|[^\\s\"]+");
  private static final Pattern WEBRTC = Pattern.compile(";\\s*webrtc=([^\\s;]+)");
  private static final String OWN = "response-origin";

  private ConnectionAllowlist() {}

  /** One list. */
  private record Allowed(List<String> items, boolean webrtc) {}

  /**
   * Whether the browser keeps the collector from working.
   *
   * @param headers the values of all headers of that name
   */
  public static boolean blocksCollector(
      Iterable<String> headers, Supplier<CollectorAddress> collector) {
    Optional<List<Allowed>> lists = parsed(String.join(",", headers));
    return lists.isPresent()
        && lists.get().stream().anyMatch(list -> !list.webrtc || !hasOwnOrigin(list, collector));
  }

  private static boolean hasOwnOrigin(Allowed list, Supplier<CollectorAddress> collector) {
    return list.items.contains(OWN)
        || list.items.stream()
            .filter(item -> item.startsWith("\""))
            .map(item -> item.substring(1, item.length() - 1))
            .anyMatch(pattern -> isOrigin(pattern, collector.get().origin()));
  }

  /** Only plain patterns: what may be meant by others is left to people, who add the token. */
  private static boolean isOrigin(String pattern, PageOrigin origin) {
    String own =
        origin.scheme() + "://" + origin.host() + origin.port().map(port -> ":" + port).orElse("");
    return pattern.equals("*")
        || pattern.equals(own)
        || pattern.equals(own + "/")
        || pattern.equals(own + "/*");
  }

  /** Empty if the header is ineffective. */
  private static Optional<List<Allowed>> parsed(String header) {
    List<Allowed> lists = new ArrayList<>();
    for (String member : header.split(",(?=\\s*\\()", -1)) {
      Matcher list = LIST.matcher(member);
      if (!list.matches()) {
        return Optional.empty();
      }
      Matcher webrtc = WEBRTC.matcher(list.group("parameters"));
      String value = webrtc.find() ? webrtc.group(1) : "block";
      if (!value.equals("allow") && !value.equals("block")) {
        return Optional.empty();
      }
      List<String> items =
          ITEM.matcher(list.group("items")).results().map(item -> item.group()).toList();
      lists.add(new Allowed(items, value.equals("allow")));
    }
    return Optional.of(lists);
  }
}
