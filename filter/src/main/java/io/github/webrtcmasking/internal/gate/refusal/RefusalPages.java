package io.github.webrtcmasking.internal.gate.refusal;

import io.github.webrtcmasking.internal.page.HtmlPage;
import io.github.webrtcmasking.internal.support.AcceptedPages;
import io.github.webrtcmasking.internal.support.FetchSite;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Once;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows refused visitors a page of ours or of the operator's, where the application has none: what
 * happened, what they can do, and whom to ask. Our page begins a session, so that its visitor is
 * looked at. Thread-safe.
 */
public final class RefusalPages {

  private static final Logger LOG = Loggers.of(RefusalPages.class);

  private final RefusalSettings settings;
  private final RefusalScripts scripts;
  private final Optional<RefusalTemplates> templates;
  private final Once told = new Once();
  private volatile @Nullable Boolean ours;

  /** The pages of one application. */
  public RefusalPages(RefusalSettings settings, RefusalScripts scripts) {
    this.settings = settings;
    this.scripts = scripts;
    this.templates = settings.template().map(RefusalTemplates::new);
  }

  /** Looks, before the first visitor comes, for what the settings name. Never fails. */
  public void look(ServletContext application) {
    try {
      if (templates.isPresent() && areOurs(application)) {
        templates.get().look(application);
      }
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  /**
   * Refuses with the page; false if nothing was done, because the application's own is right, or
   * the bare status for a client that shows no pages.
   *
   * @throws IOException if the visitor is gone
   */
  public boolean show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      if (!isShown(request) || !areOurs(request.getServletContext())) {
        return false;
      }
      RefusalWords words = RefusalWords.of(request, response, settings.contact());
      List<String> run = scripts.of(request, response);
      Optional<RefusalTemplate> template =
          templates.flatMap(
              pages -> pages.in(words.words().language(), request.getServletContext()));
      beginSession(request, run);
      if (template.isPresent()) {
        template.get().send(words, run, request, response);
      } else {
        new HtmlPage(words.words(), words.words().get("refusal.title"), main(words), run)
            .send(HttpServletResponse.SC_FORBIDDEN, request, response);
      }
      return true;
    } catch (RuntimeException e) {
      failed(e);
      return response.isCommitted();
    }
  }

  /**
   * Begins a session for a visitor without one: otherwise the collector of this page would not be
   * challenged, and a rule that refuses those of whom nothing is known would never let them in.
   */
  private static void beginSession(HttpServletRequest request, List<String> run) {
    if (!run.isEmpty()
        && !request.getMethod().equals("HEAD")
        && request.getSession(false) == null
        && FetchSite.isOwn(request)) {
      request.getSession(true);
    }
  }

  /** Whether a browser shows the answer as a page, and not as a part of one. */
  private static boolean isShown(HttpServletRequest request) {
    String destination = request.getHeader("Sec-Fetch-Dest");
    return destination == null
        ? AcceptedPages.areNamed(request) && request.getHeader("X-Requested-With") == null
        : destination.equals("document");
  }

  private boolean areOurs(ServletContext application) {
    Boolean known = ours;
    if (known == null) {
      known =
          switch (settings.page()) {
            case OWN -> true;
            case APPLICATION -> false;
            case AUTO -> templates.isPresent() || !ErrorPages.mayHave(application);
          };
      ours = known;
    }
    return known;
  }

  private static String main(RefusalWords words) {
    return "<p>%s</p>\n<p>%s</p>\n<h2>%s</h2>\n<ol>\n<li>%s</li>\n<li>%s</li>\n</ol>\n"
            .formatted(
                words.part("happened"),
                words.part("meaning"),
                words.part("try"),
                words.part("switch-off"),
                words.part("allow-script"))
        + "<p class=\"big\"><a href=\"%s\">%s</a></p>\n<h2>%s</h2>\n<p>%s</p>\n"
            .formatted(
                words.part("again-url"),
                words.part("again"),
                words.part("help"),
                words.part("contact"));
  }

  private void failed(RuntimeException e) {
    LOG.log(
        told.take() ? Level.WARNING : Level.DEBUG,
        "A page for refused visitors failed with {0}; they get the bare status",
        e.getClass().getName());
  }
}
