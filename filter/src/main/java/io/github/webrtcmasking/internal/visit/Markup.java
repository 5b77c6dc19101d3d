package io.github.webrtcmasking.internal.visit;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a page's markup matters to us: our tag, and policies. Comments are left out. */
final class Markup {

  /** Bounded, so that a page of unfinished tags is read in time, too. */
  private static final Pattern TAG =
      Pattern.compile("<(script|meta)[\\s/]([^>]{0,2048}+)>", Pattern.CASE_INSENSITIVE);

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w-]+)\\s{0,9}=\\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCE = Pattern.compile("&#(\\d{1,7});|&amp;");
  private static final Pattern PINNED = Pattern.compile("probe-[0-9a-f]{32}\\.js");
  private static final List<String> SCRIPTS = List.of("probe.js", "consent.js", "ask.js");

  private final Optional<Script> script;
  private final List<Policy> policies;

  private Markup(Optional<Script> script, List<Policy> policies) {
    this.script = script;
    this.policies = List.copyOf(policies);
  }

  /**
   * A tag of ours.
   *
   * @param hashed whether it has integrity metadata
   */
  record Script(URI url, String nonce, boolean hashed) {

    /** The name of its file. */
    String name() {
      return EndpointUrls.of(this).name();
    }
  }

  /** A policy of the page itself, and whether it begins only behind our tag. */
  record Policy(String text, boolean behindTag) {}

  static Markup of(Answer page) {
    String text = withoutComments(text(page));
    Optional<Script> script = Optional.empty();
    List<Policy> policies = new ArrayList<>();
    Matcher tags = TAG.matcher(text);
    while (tags.find()) {
      String attributes = tags.group(2);
      if (tags.group(1).equalsIgnoreCase("script")) {
        script = script.isPresent() ? script : script(attributes, page.url());
      } else if (attribute("http-equiv", attributes).equalsIgnoreCase("content-security-policy")) {
        policies.add(new Policy(attribute("content", attributes), script.isPresent()));
      }
    }
    return new Markup(script, policies);
  }

  private static Optional<Script> script(String attributes, URI page) {
    if (!attribute("type", attributes).equalsIgnoreCase("module")) {
      return Optional.empty();
    }
    try {
      URI url = page.resolve(attribute("src", attributes));
      Script script =
          new Script(
              url, attribute("nonce", attributes), !attribute("integrity", attributes).isEmpty());
      return url.getRawPath() != null && isOurs(script.name())
          ? Optional.of(script)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(String name) {
    return SCRIPTS.contains(name) || PINNED.matcher(name).matches();
  }

  private static String attribute(String name, String attributes) {
    Matcher found = ATTRIBUTE.matcher(attributes);
    while (found.find()) {
      if (found.group(1).toLowerCase(Locale.ROOT).equals(name)) {
        for (int group = 2; group <= 4; group++) {
          if (found.group(group) != null) {
            return REFERENCE.matcher(found.group(group)).replaceAll(Markup::character);
          }
        }
      }
    }
    return "";
  }

  private static String character(MatchResult reference) {
    if (reference.group(1) == null) {
      return "&";
    }
    int code = Integer.parseInt(reference.group(1));
    return Character.isValidCodePoint(code)
        ? Matcher.quoteReplacement(Character.toString(code))
        : "";
  }

  /** Each character is looked at once, however many comments begin. */
  private static String withoutComments(String text) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (int begin = text.indexOf("<!--"); begin >= 0; begin = text.indexOf("<!--", from)) {
      rest.append(text, from, begin);
      int end = text.indexOf("-->", begin);
      if (end < 0) {
        return rest.toString();
      }
      from = end + 3;
    }
    return rest.append(text, from, text.length()).toString();
  }

  /** Whatever a page says of its encoding, markup is legible in it. */
  private static String text(Answer page) {
    byte[] bytes = page.body().bytes();
    if (bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    Matcher named = CHARSET.matcher(page.header("Content-Type"));
    try {
      Charset charset =
          named.find() ? Charset.forName(named.group(1)) : StandardCharsets.ISO_8859_1;
      return new String(bytes, charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  Optional<Script> script() {
    return script;
  }

  List<Policy> policies() {
    return policies;
  }
}
