package io.github.webrtcmasking.internal.gate.destination;

import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells the operator where a rule sends visitors to a page that does not exist: at the start, where
 * that is certain, otherwise when a visitor is told so. One warning for each rule, whatever
 * visitors do. Never fails. Thread-safe.
 */
public final class TargetPages {

  private static final Logger LOG = Loggers.of(TargetPages.class);

  private final List<TargetPage> pages = new ArrayList<>();

  /** The pages by the names of their rules: below the context path, perhaps with a query. */
  public TargetPages(Map<String, String> references) {
    references.forEach((rule, reference) -> pages.add(new TargetPage(rule, reference)));
  }

  /** Looks for the pages when the application has started, with all its filters and servlets. */
  public void look(ServletContext application) {
    for (TargetPage page : pages) {
      try {
        if (new Routes(application).certainlyMiss(page.path()) && page.isNews()) {
          warn(page, "no file, servlet or filter of the application is there", application);
        }
      } catch (RuntimeException e) {
        // Some servers do not tell what is registered. A visitor will.
        LOG.log(
            Level.DEBUG,
            () -> "Could not look for " + page.reference() + ": " + e.getClass().getName());
      }
    }
  }

  /** Looks at the answer that a visitor got. */
  public void answered(HttpServletRequest request, HttpServletResponse response) {
    if (pages.isEmpty()) {
      return;
    }
    try {
      if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND && !request.isAsyncStarted()) {
        for (TargetPage page : pages) {
          if (page.isAskedFor(request) && page.isNews()) {
            warn(page, "a visitor was answered 404 there", request.getServletContext());
          }
        }
      }
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, () -> "Could not look at an answer: " + e.getClass().getName());
    }
  }

  private static void warn(TargetPage page, String found, ServletContext application) {
    String context = application.getContextPath();
    String hint =
        !context.isEmpty() && page.path().startsWith(context + "/")
            ? page.path().substring(context.length()) + ", because the context path is added"
            : "the path of a page that exists, without the context path";
    LOG.log(
        Level.WARNING,
        "Gate rule {0} sends visitors to {1}, but {2}. They cannot go on. Set"
            + " webrtc.masking.gate.{0}.action to redirect: and {3}, or to deny",
        page.rule(),
        page.reference(),
        found,
        hint);
  }
}
