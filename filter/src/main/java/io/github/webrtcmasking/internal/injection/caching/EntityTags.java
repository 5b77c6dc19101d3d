package io.github.webrtcmasking.internal.injection.caching;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses lists of entity tags, as in If-None-Match; a comma may be inside the quotes. */
final class EntityTags {
  private static final Pattern ENTRY = Pattern.compile("(?:W/)?\"[^\"]*\"|[^\\s,]+");

  private static final Pattern ONE = Pattern.compile("(?:W/)?\"[^\"]*\"|[^\\s,\"]+");

  private EntityTags() {}

  static List<String> parse(String list) {
    List<String> tags = new ArrayList<>();
    for (Matcher entry = ENTRY.matcher(list); entry.find(); ) {
      tags.add(entry.group());
    }
    return List.copyOf(tags);
  }

  /** Whether the text is one entity tag and nothing else; its quotes may be missing altogether. */
  static boolean isOne(String text) {
    return ONE.matcher(text).matches();
  }

  /** All tags of all headers of that name. */
  static List<String> of(HttpServletRequest request, String header) {
    var values = request.getHeaders(header);
    return values == null ? List.of() : parse(String.join(",", Collections.list(values)));
  }

  /** The weak comparison of RFC 9110, section 8.8.3.2, which ignores whether a tag is weak. */
  static boolean match(String one, String other) {
    return opaque(one).equals(opaque(other));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
