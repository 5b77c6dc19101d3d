package io.github.webrtcmasking.internal.injection.matrix.server;

import io.github.webrtcmasking.internal.injection.matrix.app.MatrixServlet;
import io.github.webrtcmasking.testing.server.LoopbackJetty;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** Jetty 12 with the EE 10 environment. */
final class JettyServer implements Embedded {
  @Override
  public int start(Variant variant, Path files) throws Exception {
    ServletContextHandler context = LoopbackJetty.application(CONTEXT_PATH, files, "true");
    LoopbackJetty.add(context, "/page/*", new MatrixServlet());
    variant.filters().forEach(mapped -> LoopbackJetty.add(context, mapped));
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.addErrorPage(ErrorPageErrorHandler.GLOBAL_ERROR_PAGE, ERROR_PAGE);
    context.setErrorHandler(errors);
    return LoopbackJetty.start(context).port();
  }
}
