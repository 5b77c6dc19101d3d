package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;

/**
 * A request for an endpoint that goes through the application's filters, because one of them
 * provides the session or may do so.
 *
 * <p>The filters see a {@code HEAD} request. Filters against forged requests let that pass (we have
 * checked ours already), and filters that ask for a login do not repeat it afterwards. The endpoint
 * sees the original request, with the session of the last filter.
 */
final class EndpointDispatch {

  private static final String ATTRIBUTE = "io.github.webrtcmasking.errand";

  private final Deployment deployment;
  private final HttpServletRequest front;
  private boolean done;

  private EndpointDispatch(Deployment deployment, HttpServletRequest front) {
    this.deployment = deployment;
    this.front = front;
  }

  /** Sends the request through the chain; returns whether it reached the place that answers it. */
  static boolean send(
      Deployment deployment,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    EndpointDispatch dispatch = new EndpointDispatch(deployment, request);
    request.setAttribute(ATTRIBUTE, dispatch);
    chain.doFilter(new Unobtrusive(request), response);
    return dispatch.done;
  }

  /** The dispatch that the request is part of. */
  static Optional<EndpointDispatch> of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof EndpointDispatch dispatch && !dispatch.done
        ? Optional.of(dispatch)
        : Optional.empty();
  }

  /** Answers the request with the session that it has here. */
  void answer(HttpServletRequest here, HttpServletResponse response) throws IOException {
    done = true;
    deployment.assessments().lookBehindFilters(front, here);
    HttpServletRequest request = new WithSessionOf(here, front);
    if (deployment.endpoints().handle(request, response)) {
      deployment.gate().answered(request);
    }
  }

  private static final class Unobtrusive extends HttpServletRequestWrapper {

    Unobtrusive(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "HEAD";
    }
  }

  private static final class WithSessionOf extends HttpServletRequestWrapper {

    private final HttpServletRequest here;

    WithSessionOf(HttpServletRequest here, HttpServletRequest front) {
      super(front);
      this.here = here;
    }

    @Override
    public HttpSession getSession() {
      return here.getSession();
    }

    @Override
    public HttpSession getSession(boolean create) {
      return here.getSession(create);
    }

    @Override
    public String changeSessionId() {
      return here.changeSessionId();
    }
  }
}
