package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/**
 * Stands at the endpoints' path, because only a servlet can carry the security constraint that
 * leaves them open. {@link FrontFilter} answers before it is reached.
 */
final class EndpointServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Deployment deployment;
  private final transient OnOff state;

  EndpointServlet(Deployment deployment, OnOff state) {
    this.deployment = deployment;
    this.state = state;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (state.isOff()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    deployment.endpoints().handle(request, response);
  }
}
