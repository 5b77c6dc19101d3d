package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The shield: a script that comes before all others in the selected pages and starts the collector
 * itself.
 *
 * @param pages the pages that get it, among those that get a tag
 * @param file its name beside the collector, with a slash in front
 * @param flags the attribute {@code data-waits} if the collector waits for consent, {@code
 *     data-asks} if the page asks for it, otherwise empty
 * @param policy the additional content security policy of these pages
 */
public record PageShield(PageSelection pages, String file, String flags, String policy) {

  /** For no page. */
  public static final PageShield NONE =
      new PageShield(new PageSelection(List.of(), List.of()), "", "", "");

  /** Whether the page that the visitor asked for gets the shield. */
  boolean isFor(HttpServletRequest request) {
    return !file.isEmpty() && pages.contains(request);
  }
}
