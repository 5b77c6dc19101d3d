package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/**
 * The servlet at the endpoints' path. It exists because only a servlet can carry the security
 * constraint that keeps them open. {@link FrontFilter} or {@link PageFilter} usually answers first;
 * this servlet answers if an entry in {@code web.xml} leaves the path out.
 */
final class EndpointServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Deployment deployment;
  private final transient ActivationSwitch state;

  EndpointServlet(Deployment deployment, ActivationSwitch state) {
    this.deployment = deployment;
    this.state = state;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<EndpointDispatch> dispatch = EndpointDispatch.of(request);
    if (state.isOffFor(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (dispatch.isPresent()) {
      dispatch.get().answer(request, response);
    } else {
      deployment.endpoints().handle(request, response);
    }
  }
}
