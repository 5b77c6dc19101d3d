package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The script that comes before all others in some pages, and starts the collector by itself.
 *
 * @param pages the pages, of those that get a tag, that it comes into
 * @param file its name beside the collector, with a slash in front
 * @param flags what it has to know of the collector: {@code data-waits} where that waits for
 *     consent, otherwise empty
 * @param policy the content security policy that these pages get in addition
 */
public record PageShield(PageSelection pages, String file, String flags, String policy) {

  /** For no page. */
  public static final PageShield NONE =
      new PageShield(new PageSelection(List.of(), List.of()), "", "", "");

  /** Whether it comes into the page that the visitor asked for. */
  boolean isFor(HttpServletRequest request) {
    return !file.isEmpty() && pages.contains(request);
  }
}
