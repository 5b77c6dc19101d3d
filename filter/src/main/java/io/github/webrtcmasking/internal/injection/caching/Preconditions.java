package io.github.webrtcmasking.internal.injection.caching;

import io.github.webrtcmasking.internal.support.ReadMethod;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Translates the preconditions of a page request (RFC 9110, section 13.1) for an application that
 * does not know about our tag.
 *
 * <ul>
 *   <li>If the answer may get our tag, the mark is removed from marked entity tags. Unmarked ones
 *       are dropped, and so is a date without a marked tag, because the client stored that page
 *       without our tag.
 *   <li>If it gets none (for example because a script reads the page), marked entity tags are
 *       dropped, and the date beside them, because the client stored that page with our tag.
 *   <li>A range is always one of the page without our tag. So a range request is dropped if its
 *       entity tag is marked. If the answer may get our tag, it is also dropped if it has no entity
 *       tag.
 *   <li>In requests that change something, only the mark is removed: they are about the
 *       application's state.
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

  /** Whether the request has any of these headers; most have none. */
  static boolean areIn(HttpServletRequest request) {
    return request.getHeader(IF_NONE_MATCH) != null
        || request.getHeader(IF_MODIFIED_SINCE) != null
        || request.getHeader(IF_MATCH) != null
        || request.getHeader(RANGE) != null;
  }

  /** The headers to replace, by case-insensitive name; an empty value hides the header. */
  Map<String, Optional<String>> changes() {
    unmark(IF_MATCH);
    if (!ReadMethod.isThatOf(request)) {
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
      if (mayBePage && mark.isIn(tag) && EntityTags.isOne(mark.removeFrom(tag))) {
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

  /**
   * Whether a range fits what the client has. We must decide, because not every container evaluates
   * If-Range.
   */
  private boolean isSafe(@Nullable String ifRange) {
    return (ifRange != null && ifRange.endsWith("\""))
        ? !EntityTagMark.isAnyIn(ifRange)
        : !mayBePage;
  }
}
