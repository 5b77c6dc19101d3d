package io.github.webrtcmasking.internal.injection;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.internal.injection.ChainPosition.Rank;
import io.github.webrtcmasking.internal.injection.caching.ConditionalRequest;
import io.github.webrtcmasking.internal.injection.caching.EntityTagMark;
import io.github.webrtcmasking.internal.support.AsyncEnd;
import io.github.webrtcmasking.internal.support.Product;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tag into the pages of one application. It may occur in a chain more than once. The
 * innermost occurrence injects, so that the application's own filters see the finished page.
 */
public final class Injection {

  private final InjectionSettings settings;
  private final InjectionCounters counters;
  private final PageFailures failures = new PageFailures();
  private final String scriptPath;
  private volatile @Nullable InjectionParts parts;

  /** For pages whose tag never changes. */
  public Injection(InjectionSettings settings, InjectionCounters counters) {
    this(settings, counters, "");
  }

  /**
   * Puts the script path into entity tags, so that browsers fetch cached pages with another path
   * anew.
   */
  public Injection(InjectionSettings settings, InjectionCounters counters, String scriptPath) {
    this.settings = requireNonNull(settings, "settings");
    this.counters = requireNonNull(counters, "counters");
    this.scriptPath = requireNonNull(scriptPath, "scriptPath");
  }

  /**
   * Runs the chain. If the answer can be a page, the chain gets a response that inserts the tag.
   */
  public void doFilter(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      ChainPosition position)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.INCLUDE) {
      include(request, response, chain);
      return;
    }
    InjectionParts ours = parts; // none yet: then no page around is of this application
    if (ours != null
        && response instanceof InjectingResponse outer
        && outer.isFor(request, position.rank(), ours)) {
      outer.page().standBehindFilters(); // no filter stands between that occurrence and this one
      chain.doFilter(request, response);
      return;
    }
    if (request.getDispatcherType() == DispatcherType.FORWARD
        && isSeenByOuter(request, response, chain, position.rank())) {
      return;
    }
    if (!mayBePage(request, response, position)) {
      chain.doFilter(translate(request, false), response);
      return;
    }
    InjectingResponse page = wrap(request, response, position);
    HttpServletRequest asked = translate(request, page != null);
    if (page == null) {
      chain.doFilter(asked, response);
      return;
    }
    page.goesWith(asked);
    try {
      chain.doFilter(asked, page);
    } finally {
      leave(request, page);
    }
  }

  /**
   * Runs the chain of an include, which is part of a page; the page is wrapped already, or not at
   * all.
   */
  private void include(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    PageInjection page = pageAround(request, response);
    if (page == null) {
      chain.doFilter(request, response);
      return;
    }
    page.depth().include(1);
    try {
      chain.doFilter(request, response);
    } finally {
      page.depth().include(-1);
    }
  }

  /**
   * Runs the chain of a forward if the page around it sees its output, and returns whether it did.
   * A servlet may forward into a wrapper of its own, to send the output in a mail for example. So
   * the page around waits for what comes out of that wrapper.
   */
  private boolean isSeenByOuter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Rank rank)
      throws IOException, ServletException {
    PageInjection outer = pageAround(request, response);
    if (outer == null || outer.depth().isIncluding()) {
      return false;
    }
    if (outer.depth().isCapturing()) {
      chain.doFilter(request, response);
      return true;
    }
    if (!rank.counts()) {
      return false; // the wrapper may belong to a filter
    }
    if (InjectingResponse.isWrappedAgain(response)
        && (outer.isBehindFilters() || outer.takeOverDecorated())) {
      capture(outer, request, response, chain);
      return true;
    }
    if (rank == Rank.FRONT && response instanceof InjectingResponse) {
      if (startsAnew(request)) {
        outer.restart(); // another occurrence further in may take over
      }
      chain.doFilter(request, response);
      return true;
    }
    return false;
  }

  private static void capture(
      PageInjection outer,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    outer.capture(1);
    try {
      chain.doFilter(request, response);
    } finally {
      outer.capture(-1);
    }
  }

  /** Says that the page which will be written to the response has the tag already. */
  public static void leaveAlone(HttpServletRequest request, HttpServletResponse response) {
    PageInjection page = InjectingResponse.pageAround(request, response);
    if (page != null && page.isUntouched()) {
      page.settle(InjectionOutcome.INJECTED);
    }
  }

  /** Made for the first request. */
  InjectionParts parts() {
    InjectionParts made = parts;
    if (made == null) {
      synchronized (this) {
        made = parts;
        if (made == null) {
          made = new InjectionParts(settings, counters, mark(), failures);
          parts = made;
        }
      }
    }
    return made;
  }

  private EntityTagMark mark() {
    PageShield shield = settings.shield();
    String tag = ScriptTag.collector(scriptPath, "").text();
    // With the version, because the tags of some pages name it.
    return EntityTagMark.of(
        tag + shield.file() + shield.flags() + shield.policy() + Product.VERSION);
  }

  /**
   * The request as the application should see it: clients may send entity tags that we have marked.
   */
  private HttpServletRequest translate(HttpServletRequest request, boolean mayBePage) {
    try {
      return ConditionalRequest.translate(request, parts().mark(), mayBePage);
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      failures.log("A request is left alone", e);
      return request;
    }
  }

  /** Whether the answer may be a page; counts the request as left alone if not. */
  private boolean mayBePage(
      HttpServletRequest request, HttpServletResponse response, ChainPosition position) {
    try {
      if (!RequestEligibility.canBePage(request, settings.shield())) {
        position.countIn(counters, InjectionOutcome.NOT_A_PAGE_REQUEST, request);
        return false;
      }
      if (!settings.pages().contains(request)) {
        if (position.countIn(counters, InjectionOutcome.PAGE_EXCLUDED, request)) {
          settings.diagnostics().report(InjectionOutcome.PAGE_EXCLUDED, response);
        }
        return false;
      }
      return true;
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      fail(e);
      return false;
    }
  }

  /**
   * Wraps the response, and makes an outer occurrence stand down; null if the outer page has begun.
   */
  private @Nullable InjectingResponse wrap(
      HttpServletRequest request, HttpServletResponse response, ChainPosition position) {
    try {
      PageInjection outer = pageAround(request, response);
      if (outer != null) {
        if (startsAnew(request)) {
          outer.restart();
        }
        if (outer.hasBegun() || outer.depth().isIncluding()) {
          return null;
        }
      }
      boolean safe =
          position.rank() != Rank.ONLY
              || outer != null
              || !(response instanceof ServletResponseWrapper);
      PageContext context = new PageContext(request, position.scriptUrl(), parts(), safe);
      InjectingResponse inner = new InjectingResponse(response, context);
      if (position.rank() != Rank.FRONT) {
        inner.page().standBehindFilters();
      }
      if (outer != null) {
        outer.standDownFor(inner.page());
      }
      return inner;
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      fail(e);
      return null;
    }
  }

  private @Nullable PageInjection pageAround(
      HttpServletRequest request, HttpServletResponse response) {
    try {
      return InjectingResponse.pageAround(request, response);
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      failures.log("The page around this one is not known", e);
      return null;
    }
  }

  private void fail(Throwable e) {
    failures.log("A response is left alone", e);
    counters.count(InjectionOutcome.FAILED);
  }

  /**
   * Whether the dispatch begins with an empty buffer, as forwards and error pages do. Containers do
   * not tell every wrapper that they clear it.
   */
  private static boolean startsAnew(HttpServletRequest request) {
    DispatcherType type = request.getDispatcherType();
    return type == DispatcherType.ERROR
        || (type == DispatcherType.FORWARD
            && request.getAttribute(RequestDispatcher.INCLUDE_REQUEST_URI) == null);
  }

  private void leave(HttpServletRequest request, InjectingResponse page) {
    try {
      if (request.isAsyncStarted()) {
        page.showToDispatches();
        AsyncContext async = request.getAsyncContext();
        async.addListener(finishLater(page));
        if (async.hasOriginalRequestAndResponse()) {
          page.page().leaveToAsync();
        }
      } else {
        page.page().leave();
        page.page().handBack();
        page.page().finish();
      }
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      failures.log("The end of a page was not seen", e);
    }
  }

  /** Finishes a page that is written after the chain has returned. */
  private static AsyncListener finishLater(InjectingResponse page) {
    return new AsyncEnd(
        ending -> {
          if (ending == AsyncEnd.Ending.COMPLETED) {
            page.page().finish();
          }
        });
  }
}
