package io.github.webrtcmasking.internal.injection;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Puts the tag into the pages of one application. May stand in a chain more than once: the
 * innermost occurrence injects, so that the application's own filters see the finished page.
 */
public final class Injection {

  /** The wrapper that is in force for this request, for occurrences further in. */
  private static final String CURRENT = Injection.class.getName() + ".current";

  private final InjectionSettings settings;
  private final InjectionCounters counters;
  private final EntityMark mark;
  private final BufferRoom room = new BufferRoom();
  private final LastTag lastTag = new LastTag();
  private final LastStart lastStart = new LastStart();
  private final PageFailures failures = new PageFailures();

  /** For pages whose tag is always the same. */
  public Injection(InjectionSettings settings, InjectionCounters counters) {
    this(settings, counters, "");
  }

  /** Pages that caches hold with another script path than this are fetched anew. */
  public Injection(InjectionSettings settings, InjectionCounters counters, String scriptPath) {
    this.settings = requireNonNull(settings, "settings");
    this.counters = requireNonNull(counters, "counters");
    PageShield shield = settings.shield();
    String tag = ScriptTag.collector(Dialect.HTML, scriptPath, "").text();
    this.mark = EntityMark.of(tag + shield.file() + shield.flags() + shield.policy());
  }

  /** Runs the chain, with a response that puts the tag in where there can be a page. */
  public void doFilter(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Occurrence occurrence)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.INCLUDE) {
      include(request, response, chain);
      return;
    }
    if (response instanceof InjectingResponse outer && outer.isFor(request, this)) {
      chain.doFilter(request, response); // nothing stands between that occurrence and this one
      return;
    }
    if (!mayBePage(request, occurrence)) {
      chain.doFilter(translate(request, false), response);
      return;
    }
    Optional<InjectingResponse> current = current(request);
    Optional<InjectingResponse> wrapper = wrap(request, response, current, occurrence.scriptUrl());
    HttpServletRequest asked = translate(request, wrapper.isPresent());
    if (wrapper.isEmpty()) {
      chain.doFilter(asked, response);
      return;
    }
    InjectingResponse page = wrapper.get();
    page.goesWith(asked);
    request.setAttribute(CURRENT, page);
    try {
      chain.doFilter(asked, page);
    } finally {
      if (!request.isAsyncStarted()) {
        // Otherwise left for the dispatch, which may come with the container's own response.
        page.page().leave();
        current.ifPresent(again -> request.setAttribute(CURRENT, again));
      }
      finish(request, page);
    }
  }

  /** Part of a page that is wrapped already, if at all. */
  private static void include(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<PageInjection> page = outerOf(response, current(request)).map(InjectingResponse::page);
    page.ifPresent(whole -> whole.nest(1));
    try {
      chain.doFilter(request, response);
    } finally {
      page.ifPresent(whole -> whole.nest(-1));
    }
  }

  InjectionSettings settings() {
    return settings;
  }

  InjectionCounters counters() {
    return counters;
  }

  EntityMark mark() {
    return mark;
  }

  BufferRoom room() {
    return room;
  }

  LastTag lastTag() {
    return lastTag;
  }

  LastStart lastStart() {
    return lastStart;
  }

  PageFailures failures() {
    return failures;
  }

  /** Only page requests and those that change something may know entity tags of ours. */
  private HttpServletRequest translate(HttpServletRequest request, boolean mayBePage) {
    try {
      return mayBePage || !Preconditions.isReading(request)
          ? ConditionalRequest.translate(request, mark)
          : request;
    } catch (RuntimeException e) {
      failures.tell("A request is left alone", e);
      return request;
    }
  }

  /** Whether a page may be the answer; counts what is left alone because it cannot. */
  private boolean mayBePage(HttpServletRequest request, Occurrence occurrence) {
    try {
      if (!PageRequests.canBePage(request)) {
        occurrence.countIn(counters, InjectionOutcome.NOT_A_PAGE_REQUEST, request);
        return false;
      }
      if (!settings.pages().contains(request)) {
        occurrence.countIn(counters, InjectionOutcome.PAGE_EXCLUDED, request);
        return false;
      }
      return true;
    } catch (RuntimeException e) {
      fail(e);
      return false;
    }
  }

  /** Tells an outer occurrence to stand down, unless its page is already on its way. */
  private Optional<InjectingResponse> wrap(
      HttpServletRequest request,
      HttpServletResponse response,
      Optional<InjectingResponse> current,
      ScriptUrl scriptUrl) {
    try {
      Optional<PageInjection> outer = outerOf(response, current).map(InjectingResponse::page);
      if (startsAnew(request)) {
        outer.ifPresent(PageInjection::restart);
      }
      if (outer.isPresent() && (outer.get().hasBegun() || outer.get().isIncluding())) {
        return Optional.empty();
      }
      TagSource tags = new TagSource(request, scriptUrl, this);
      InjectingResponse inner = new InjectingResponse(response, tags);
      outer.ifPresent(page -> page.standDownFor(inner.page()));
      return Optional.of(inner);
    } catch (RuntimeException e) {
      fail(e);
      return Optional.empty();
    }
  }

  private void fail(RuntimeException e) {
    failures.tell("A response is left alone", e);
    counters.count(InjectionOutcome.FAILED);
  }

  /** Forwards and error pages begin with an empty buffer, which not every wrapper is told. */
  private static boolean startsAnew(HttpServletRequest request) {
    DispatcherType type = request.getDispatcherType();
    return type == DispatcherType.ERROR
        || (type == DispatcherType.FORWARD
            && request.getAttribute(RequestDispatcher.INCLUDE_REQUEST_URI) == null);
  }

  private static Optional<InjectingResponse> outerOf(
      ServletResponse response, Optional<InjectingResponse> current) {
    ServletResponse next = response;
    while (next instanceof ServletResponseWrapper wrapper) {
      if (next instanceof InjectingResponse found) {
        return Optional.of(found);
      }
      next = wrapper.getResponse();
    }
    // A wrapper that implements the interface by itself hides what it wraps.
    return current;
  }

  /** What a chain has left behind is not taken away, because that costs more than to ask it. */
  private static Optional<InjectingResponse> current(HttpServletRequest request) {
    return request.getAttribute(CURRENT) instanceof InjectingResponse page && !page.page().isLeft()
        ? Optional.of(page)
        : Optional.empty();
  }

  private void finish(HttpServletRequest request, InjectingResponse page) {
    try {
      if (request.isAsyncStarted()) {
        AsyncContext async = request.getAsyncContext();
        async.addListener(new FinishLater(page));
        if (async.hasOriginalRequestAndResponse()) {
          page.page().leaveToAsync();
        }
      } else {
        page.page().finish();
      }
    } catch (RuntimeException e) {
      failures.tell("The end of a page was not seen", e);
    }
  }

  /** Ends a page that is written after the chain has returned. */
  private static final class FinishLater implements AsyncListener {
    private final InjectingResponse page;

    FinishLater(InjectingResponse page) {
      this.page = page;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      page.page().finish();
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
