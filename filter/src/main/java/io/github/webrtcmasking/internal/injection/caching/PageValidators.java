package io.github.webrtcmasking.internal.injection.caching;

import io.github.webrtcmasking.internal.injection.html.MediaType;
import io.github.webrtcmasking.internal.support.ReadMethod;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Marks the entity tag of a response that may be a page with our tag. This is decided without the
 * body, so that GET, HEAD and 304 agree: every HTML response is marked, even if it gets no tag in
 * the end. Ranges are not marked, because our tag is never in them.
 */
public final class PageValidators {
  public static final String ETAG = "ETag";

  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_MODIFIED = 304;

  private final HttpServletResponse below;
  private final HttpServletRequest request;
  private final EntityTagMark mark;
  private final BiConsumer<String, RuntimeException> failures;

  /**
   * For one response.
   *
   * @param below the outermost response of ours
   * @param request as the client sent it
   * @param failures receives the consequence and the cause of each failure
   */
  public PageValidators(
      HttpServletResponse below,
      HttpServletRequest request,
      EntityTagMark mark,
      BiConsumer<String, RuntimeException> failures) {
    this.below = below;
    this.request = request;
    this.mark = mark;
    this.failures = failures;
  }

  /** The entity tag as the application set it. */
  public @Nullable String own(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String own = mark.removeFrom(tag);
    return EntityTagMark.dateIn(own).isPresent() ? null : own;
  }

  /** Marks the entity tag that the application has just set. Never fails. */
  public void refresh() {
    refresh(below.getStatus());
  }

  private void refresh(int status) {
    refresh(status, below.getHeader(ETAG));
  }

  private void refresh(int status, @Nullable String tag) {
    try {
      if (tag != null && !below.isCommitted()) {
        String plain = mark.removeFrom(tag);
        String wanted = isMarked(status, plain) ? mark.add(plain) : plain;
        if (!wanted.equals(tag)) {
          below.setHeader(ETAG, wanted);
        }
      }
    } catch (RuntimeException e) {
      failures.accept("An entity tag is left as it is", e);
    }
  }

  /** Completes the headers before they go out. Never fails. */
  public void complete() {
    complete(below.getStatus());
  }

  /** Completes the headers for a status that the container does not know yet. Never fails. */
  public void complete(int status) {
    String tag = below.getHeader(ETAG);
    if (tag != null) {
      refresh(status, tag);
      return;
    }
    try {
      if (!below.isCommitted()) {
        supply(status);
      }
    } catch (RuntimeException e) {
      failures.accept("A page goes out without an entity tag", e);
    }
  }

  private boolean isMarked(int status, String plain) {
    if (status == NOT_MODIFIED) {
      return marked().stream().anyMatch(asked -> EntityTags.match(mark.removeFrom(asked), plain));
    }
    return status != PARTIAL && MediaType.syntaxOf(below.getContentType()).isPresent();
  }

  /** Adds an entity tag if the response has only Last-Modified, which cannot carry a mark. */
  private void supply(int status) {
    if (!ReadMethod.isThatOf(request)) {
      return;
    }
    OptionalLong date = HttpDate.parse(below.getHeader("Last-Modified"));
    if (status == NOT_MODIFIED && marked().size() == 1) {
      below.setHeader(ETAG, marked().get(0));
    } else if (status == OK && date.isPresent() && isMarked(status, "")) {
      below.setHeader(ETAG, mark.ofDate(date.getAsLong()));
    }
  }

  /** The marked entity tags that the client sent. */
  private List<String> marked() {
    return EntityTags.of(request, "If-None-Match").stream().filter(mark::isIn).toList();
  }
}
