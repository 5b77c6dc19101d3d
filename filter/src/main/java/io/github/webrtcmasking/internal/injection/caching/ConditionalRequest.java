package io.github.webrtcmasking.internal.injection.caching;

import static java.util.concurrent.TimeUnit.SECONDS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request with its preconditions translated for the application, which does not know our entity
 * tags.
 */
public final class ConditionalRequest extends HttpServletRequestWrapper {
  private static final String NAME = ConditionalRequest.class.getName();
  private static final long NO_DATE = -1;

  private final Map<String, Optional<String>> changes;

  /** Takes new values by case-insensitive header name; an empty one hides the header. */
  private ConditionalRequest(HttpServletRequest request, Map<String, Optional<String>> changes) {
    super(request);
    this.changes = changes;
  }

  /**
   * Translates the request. Returns the same object if there is nothing to change, or another
   * filter of ours has done so.
   */
  public static HttpServletRequest translate(
      HttpServletRequest request, EntityTagMark mark, boolean mayBePage) {
    if (!Preconditions.areIn(request) || request.getAttribute(NAME) != null) {
      return request;
    }
    Map<String, Optional<String>> changes = new Preconditions(request, mark, mayBePage).changes();
    return changes.isEmpty() ? request : new ConditionalRequest(request, changes);
  }

  /**
   * Answers for our own name. So we find ourselves through any wrapper, without setting an
   * attribute.
   */
  @Override
  public @Nullable Object getAttribute(String name) {
    return NAME.equals(name) ? this : super.getAttribute(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    Optional<String> change = changes.get(name);
    return change == null ? super.getHeader(name) : change.orElse(null);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    Optional<String> change = changes.get(name);
    return change == null
        ? super.getHeaders(name)
        : Collections.enumeration(change.map(List::of).orElse(List.of()));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(Collections.list(super.getHeaderNames()));
    changes.forEach(
        (name, change) -> {
          if (change.isEmpty()) {
            names.remove(name);
          } else {
            names.add(name);
          }
        });
    return Collections.enumeration(names);
  }

  @Override
  public long getDateHeader(String name) {
    Optional<String> change = changes.get(name);
    return change == null
        ? super.getDateHeader(name)
        : change.map(ConditionalRequest::millis).orElse(NO_DATE);
  }

  private static long millis(String date) {
    OptionalLong seconds = HttpDate.parse(date);
    return seconds.isPresent() ? SECONDS.toMillis(seconds.getAsLong()) : NO_DATE;
  }
}
