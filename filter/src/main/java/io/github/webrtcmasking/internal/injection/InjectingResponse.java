package io.github.webrtcmasking.internal.injection;

import static io.github.webrtcmasking.internal.injection.caching.PageValidators.ETAG;

import io.github.webrtcmasking.internal.injection.response.FlushAfterService;
import io.github.webrtcmasking.internal.injection.response.OwnPolicy;
import io.github.webrtcmasking.internal.injection.response.Redirection;
import io.github.webrtcmasking.internal.injection.response.WrapperChain;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A response like the container's; it reports to {@link PageInjection} what is done to it. */
public final class InjectingResponse extends HttpServletResponseWrapper {
  /** The name of the header and of the request attribute that {@link #pageAround} uses. */
  private static final String CURRENT = InjectingResponse.class.getName();

  private static final String LENGTH = "Content-Length";
  private static final String ENCODING = "Content-Encoding";

  private final PageInjection page;
  private final PageContext context;
  private final OwnPolicy policy;
  private final WrapperChain chain;
  private @Nullable HttpServletRequest request;
  private @Nullable ServletOutputStream stream;
  private @Nullable PrintWriter writer;

  InjectingResponse(HttpServletResponse response, PageContext context) {
    super(response);
    this.context = context;
    this.policy = new OwnPolicy(response, context.ownPolicy());
    this.page = new PageInjection(response, context, policy);
    this.chain = new WrapperChain(this);
  }

  /**
   * The page that is in force for this response. A wrapper that implements the interface by itself
   * hides the response inside. So we ask it for a header that only we know: if the question reaches
   * a response of ours, that response stores itself in the request.
   */
  static @Nullable PageInjection pageAround(
      HttpServletRequest request, HttpServletResponse response) {
    ServletResponse next = response;
    while (next instanceof ServletResponseWrapper wrapper) {
      if (next instanceof InjectingResponse found) {
        return found.page;
      }
      next = wrapper.getResponse();
    }
    boolean hidden = next instanceof HttpServletResponse other && other.containsHeader(CURRENT);
    return hidden || request.getDispatcherType() != DispatcherType.REQUEST
        ? current(request)
        : null;
  }

  /** Whether another wrapper is around a response of ours. */
  static boolean isWrappedAgain(HttpServletResponse response) {
    if (response instanceof InjectingResponse) {
      return false;
    }
    ServletResponse next = response;
    while (next instanceof ServletResponseWrapper wrapper) {
      if (next instanceof InjectingResponse) {
        return true;
      }
      next = wrapper.getResponse();
    }
    return next instanceof HttpServletResponse other && other.containsHeader(CURRENT);
  }

  private static @Nullable PageInjection current(HttpServletRequest request) {
    return request.getAttribute(CURRENT) instanceof InjectingResponse told && !told.page.isLeft()
        ? told.page
        : null;
  }

  /** Stores this in the request: a dispatch may come with the container's own response. */
  void showToDispatches() {
    if (request != null && page.isInForce()) {
      request.setAttribute(CURRENT, this);
    }
  }

  PageInjection page() {
    return page;
  }

  /** Sets the request that this response is passed on with. */
  void goesWith(HttpServletRequest passedOn) {
    request = passedOn;
  }

  /** Whether another filter of ours in the same dispatch would do exactly what this one does. */
  boolean isFor(HttpServletRequest other, InjectionParts parts) {
    return request == other
        && other.getDispatcherType() == DispatcherType.REQUEST
        && context.isOf(parts)
        && page.isUntouched();
  }

  // Output. The container's own method is called first, so that it throws its own exceptions.

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream == null) {
      stream = new InjectingOutputStream(super.getOutputStream(), page);
    }
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      if (stream != null) {
        // Undertow calls this after each forward, and would add a charset to a binary response.
        throw new IllegalStateException("getOutputStream() has been called");
      }
      writer = new InjectingWriter(super.getWriter(), page);
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (FlushAfterService.isCalling(request, InjectingResponse.class)) {
      return;
    }
    page.begin();
    super.flushBuffer();
  }

  @Override
  public void setBufferSize(int size) {
    super.setBufferSize(size);
    if (!page.depth().isIncluding()) {
      page.chooseBuffer(size);
    }
  }

  @Override
  public int getBufferSize() {
    return page.bufferSize();
  }

  // Resets, errors and redirects.

  @Override
  public void reset() {
    super.reset();
    if (page.depth().isIncluding()) {
      return;
    }
    stream = null;
    writer = null;
    policy.forget();
    page.reset();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    if (!page.depth().isIncluding()) {
      page.restart();
    }
  }

  @Override
  public void setStatus(int status) {
    super.setStatus(status);
    noticeStatus(status);
  }

  @Override
  public void sendError(int status) throws IOException {
    giveUp(status);
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    giveUp(status);
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    abandon(InjectionOutcome.REDIRECTED);
    super.sendRedirect(location);
  }

  // The redirects of Servlet 6.1. There they override the wrapper's methods, which would bypass us.

  /** As in Servlet 6.1. */
  public void sendRedirect(String location, int status) throws IOException {
    sendRedirect(location, status, true);
  }

  /** As in Servlet 6.1. */
  public void sendRedirect(String location, boolean clearBuffer) throws IOException {
    sendRedirect(location, SC_FOUND, clearBuffer);
  }

  /** As in Servlet 6.1. If the buffer is not cleared, it is sent unchanged. */
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    if (clearBuffer) {
      abandon(InjectionOutcome.REDIRECTED);
    } else {
      page.settle(InjectionOutcome.REDIRECTED);
    }
    new Redirection(location, status, clearBuffer).send((HttpServletResponse) getResponse());
  }

  private void giveUp(int status) {
    noticeStatus(status);
    abandon(InjectionOutcome.ERROR_SENT);
    showToDispatches();
  }

  /** Handles 304, which may be set as a status or sent as an error, as Jetty does for files. */
  private void noticeStatus(int status) {
    if (status == SC_NOT_MODIFIED) {
      page.validators().complete(status);
    }
  }

  /** Called before the container's own method, within which some containers run the error page. */
  private void abandon(InjectionOutcome why) {
    if (!isCommitted() && !page.depth().isIncluding()) {
      page.abandon(why);
    }
  }

  // The six ways to declare a length.

  @Override
  public void setContentLength(int length) {
    declareLength(length, all -> super.setContentLength((int) all));
  }

  @Override
  public void setContentLengthLong(long length) {
    declareLength(length, super::setContentLengthLong);
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (!takeLength(name, value, all -> super.setHeader(name, Long.toString(all)))) {
      super.setHeader(name, value);
      notice(name);
    }
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (policy.is(name, value)) {
      policy.send();
    } else if (!takeLength(name, value, all -> super.addHeader(name, Long.toString(all)))) {
      super.addHeader(name, value);
      notice(name);
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    if (!takeLength(name, Integer.toString(value), all -> super.setIntHeader(name, (int) all))) {
      super.setIntHeader(name, value);
    }
  }

  @Override
  public void addIntHeader(String name, int value) {
    if (!takeLength(name, Integer.toString(value), all -> super.addIntHeader(name, (int) all))) {
      super.addIntHeader(name, value);
    }
  }

  /** Returns whether this was a readable length. A null value removes the length, as in Jetty. */
  private boolean takeLength(@Nullable String name, @Nullable String value, LongConsumer setter) {
    if (ENCODING.equalsIgnoreCase(name) && !page.depth().isIncluding()) {
      page.setEncoded(ResponseEligibility.isEncoding(value));
    }
    if (!LENGTH.equalsIgnoreCase(name)) {
      return false;
    }
    if (value == null) {
      page.length().forget();
      return false;
    }
    if (!value.matches("[0-9]{1,18}")) {
      return false;
    }
    declareLength(Long.parseLong(value), setter);
    return true;
  }

  /** Declares the length, unless it may be only that of an included part. */
  private void declareLength(long length, LongConsumer setter) {
    if (!page.depth().isIncluding() && !isIncludedUntold() && page.earlierTag() == null) {
      page.declareLength(length, setter);
    }
  }

  /**
   * Whether an include may be running that none of our filters saw: of another application, or of a
   * servlet by name. Its length may be that of a part. A page does not need a length, so we drop
   * it.
   */
  private boolean isIncludedUntold() {
    return !chain.isAsItWas(this) || (request != null && WrapperChain.isWithinInclude(request));
  }

  private void notice(@Nullable String name) {
    if (ETAG.equalsIgnoreCase(name)) {
      page.validators().refresh();
    } else if (OwnPolicy.isName(name)) {
      policy.sendAgain();
      page.judgePoliciesAgain();
    }
  }

  // Headers as the application set them, without ours.

  @Override
  public boolean containsHeader(String name) {
    if (CURRENT.equals(name)) {
      showToDispatches();
      return true;
    }
    if (ETAG.equalsIgnoreCase(name) || isShared(name)) {
      return getHeader(name) != null;
    }
    return isWithheld(name) || super.containsHeader(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    if (ETAG.equalsIgnoreCase(name)) {
      return page.validators().own(super.getHeader(name));
    }
    if (isShared(name)) {
      return policy.others().stream().findFirst().orElse(null);
    }
    return isWithheld(name) ? Long.toString(page.length().value()) : super.getHeader(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    if (isShared(name)) {
      return policy.others();
    }
    if (!ETAG.equalsIgnoreCase(name) && !isWithheld(name)) {
      return super.getHeaders(name);
    }
    String value = getHeader(name);
    return value == null ? List.of() : List.of(value);
  }

  @Override
  public Collection<String> getHeaderNames() {
    boolean withheld = page.length().isWithheld();
    boolean hidden = policy.isSent() && policy.others().isEmpty();
    if (!withheld && !hidden) {
      return super.getHeaderNames();
    }
    Set<String> names = new LinkedHashSet<>(super.getHeaderNames());
    if (withheld) {
      names.add(LENGTH);
    }
    if (hidden) {
      names.removeIf(OwnPolicy::isName);
    }
    return names;
  }

  /** Whether a policy of ours is among the header's values. */
  private boolean isShared(@Nullable String name) {
    return policy.isSent() && OwnPolicy.isName(name);
  }

  private boolean isWithheld(@Nullable String name) {
    return LENGTH.equalsIgnoreCase(name) && page.length().isWithheld();
  }
}
