package io.github.webrtcmasking.internal.injection.caching;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the preconditions of a page request (RFC 9110, section 13.1) are to an application that does
 * not know of the tag.
 *
 * <ul>
 *   <li>Where the answer may get our tag, entity tags with our mark lose it. All others are
 *       dropped, and so is a date without a marked tag: such a page was stored without our tag in
 *       it.
 *   <li>Where it gets none (a script reads the page, for example), marked ones are dropped, and the
 *       date beside them: such a page was stored with our tag in it.
 *   <li>A range is always of the page without our tag. So there is none under a marked tag, and
 *       where the answer may get our tag, none without an entity tag at all.
 *   <li>Requests that change something mean the application's state, whatever the mark.
 * </ul>
 */
public final class Preconditions {
  private static final String IF_MATCH = "If-Match";
  private static final String IF_NONE_MATCH = "If-None-Match";
  private static final String IF_MODIFIED_SINCE = "If-Modified-Since";
  private static final String IF_RANGE = "If-Range";
  private static final String RANGE = "Range";

  private final HttpServletRequest request;
  private final EntityTagMark mark;
  private final boolean mayBePage;
  private final Map<String, Optional<String>> changes =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Preconditions(HttpServletRequest request, EntityTagMark mark, boolean mayBePage) {
    this.request = request;
    this.mark = mark;
    this.mayBePage = mayBePage;
  }

  /** Whether the request only reads (RFC 9110, sections 9.3.1 and 9.3.2). */
  public static boolean isReading(HttpServletRequest request) {
    String method = request.getMethod();
    return method.equals("GET") || method.equals("HEAD");
  }

  /** Whether there is any; most requests have none. */
  static boolean areIn(HttpServletRequest request) {
    return request.getHeader(IF_NONE_MATCH) != null
        || request.getHeader(IF_MODIFIED_SINCE) != null
        || request.getHeader(IF_MATCH) != null
        || request.getHeader(RANGE) != null;
  }

  /** The headers that are to be seen otherwise, by name in any case; empty where hidden. */
  Map<String, Optional<String>> changes() {
    unmark(IF_MATCH);
    if (!isReading(request)) {
      unmark(IF_NONE_MATCH);
      return changes;
    }
    translateValidators();
    if (request.getHeader(RANGE) != null && !isSafe(request.getHeader(IF_RANGE))) {
      changes.put(RANGE, Optional.empty());
      changes.put(IF_RANGE, Optional.empty());
    }
    return changes;
  }

  private void unmark(String header) {
    String tags = String.join(", ", EntityTags.of(request, header));
    if (EntityTagMark.isAnyIn(tags)) {
      changes.put(header, Optional.of(EntityTagMark.removeAnyFrom(tags)));
    }
  }

  private void translateValidators() {
    List<String> tags = EntityTags.of(request, IF_NONE_MATCH);
    if (tags.contains("*")) {
      return;
    }
    List<String> known = new ArrayList<>();
    OptionalLong date = OptionalLong.empty();
    boolean marked = false;
    for (String tag : tags) {
      if (mayBePage && mark.isIn(tag)) {
        marked = true;
        String own = mark.removeFrom(tag);
        date = EntityTagMark.dateIn(own).isPresent() ? EntityTagMark.dateIn(own) : date;
        if (EntityTagMark.dateIn(own).isEmpty()) {
          known.add(own);
        }
      } else if (!mayBePage && !EntityTagMark.isAnyIn(tag)) {
        known.add(tag);
      }
    }
    if (!known.equals(tags)) {
      changes.put(IF_NONE_MATCH, Optional.of(String.join(", ", known)).filter(s -> !s.isEmpty()));
    }
    translateDate(date, marked || (!mayBePage && known.equals(tags)));
  }

  private void translateDate(OptionalLong date, boolean trusted) {
    if (date.isPresent()) {
      changes.put(IF_MODIFIED_SINCE, Optional.of(HttpDate.format(date.getAsLong())));
    } else if (!trusted && request.getHeader(IF_MODIFIED_SINCE) != null) {
      changes.put(IF_MODIFIED_SINCE, Optional.empty());
    }
  }

  /** Under a marked tag the whole page is due, but not every container evaluates If-Range. */
  private boolean isSafe(@Nullable String ifRange) {
    return (ifRange != null && ifRange.endsWith("\""))
        ? !EntityTagMark.isAnyIn(ifRange)
        : !mayBePage;
  }
}
