package io.github.webrtcmasking.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered, without what differs between any two servers or two requests: ports,
 * sessions, nonces, and stack traces.
 *
 * @param headers by their names in small letters, those that occur more than once in one line
 * @param body each byte as one character
 */
record Answer(int status, Map<String, String> headers, String body) {

  static final String DIAGNOSTICS = "x-webrtc-masking";

  private static final Pattern TAG =
      Pattern.compile(
          "<script type=\"module\" async=\"\"( nonce=\"[^\"]*\")?"
              + " src=\"[^\"]*/webrtc-masking/probe\\.js[^\"]*\"></script>");
  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

  /** Filters stand in them. */
  private static final Pattern STACK_FRAMES =
      Pattern.compile("(?m)^\\s+(?:at )?[\\w.$/@<>&;]+\\([^()\\r\\n]*\\)\\R");

  /** As {@code Object.toString} shows it. */
  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{5,8}\\b");

  /** Tomcat's example shows all that is in the session, with a link to remove it. */
  private static final Pattern OUR_ATTRIBUTES =
      Pattern.compile("(?m)^webrtc\\.masking.*\\R(?:<a href.*\\R<br>\\R)?");

  private static final Pattern LINK =
      Pattern.compile(
          "<(a|area|frame|iframe|img|script|link)\\b[^>]*?\\s(?:href|src)\\s*=\\s*"
              + "(\"[^\"]*\"|'[^']*'|[^\"'\\s>]+)",
          Pattern.CASE_INSENSITIVE);

  static Answer of(HttpResponse<byte[]> response, UnaryOperator<String> redact) {
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach(
            (name, values) ->
                headers.put(
                    name.toLowerCase(Locale.ROOT), redact.apply(String.join(", ", values))));
    headers.remove("date");
    headers.remove("server-timing");
    String body = redact.apply(new String(response.body(), ISO_8859_1));
    Matcher nonce = NONCE.matcher(headers.getOrDefault("content-security-policy", ""));
    if (nonce.find()) {
      String random = nonce.group(1);
      headers.replaceAll((name, value) -> value.replace(random, "NONCE"));
      body = body.replace(random, "NONCE");
    }
    for (Pattern each : List.of(STACK_FRAMES, OUR_ATTRIBUTES, IDENTITY)) {
      body = each.matcher(body).replaceAll("");
    }
    return new Answer(response.statusCode(), headers, body);
  }

  /** How many tags of ours there are. */
  int tags() {
    return (int) TAG.matcher(body).results().count();
  }

  int lengthOfTags() {
    return TAG.matcher(body).results().mapToInt(tag -> tag.group().length()).sum();
  }

  /** Without the tags, as far as the body says. */
  String untagged() {
    return TAG.matcher(body).replaceAll("");
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean isHtml() {
    return header("content-type").startsWith("text/html")
        || header("content-type").startsWith("application/xhtml+xml");
  }

  /**
   * Something that a page names.
   *
   * @param use what for, as browsers say in {@code Sec-Fetch-Dest}
   */
  record Link(String use, String url) {}

  /** Where it leads to, in this order. */
  List<Link> links() {
    List<Link> links = new ArrayList<>();
    if (headers.containsKey("location")) {
      links.add(new Link("document", header("location")));
    }
    if (isHtml()) {
      Matcher found = LINK.matcher(untagged());
      while (found.find()) {
        String url = found.group(2).replaceAll("^[\"']|[\"']$", "").replace("&amp;", "&").strip();
        links.add(new Link(use(found.group(1).toLowerCase(Locale.ROOT)), url));
      }
    }
    return links;
  }

  private static String use(String element) {
    return switch (element) {
      case "a", "area" -> "document";
      case "frame", "iframe" -> element;
      case "img" -> "image";
      case "link" -> "style";
      default -> element;
    };
  }
}
