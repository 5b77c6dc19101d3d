package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.nio.file.Path;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** For {@link ServletContextHandler}, as Jetty 12 has it. */
@MethodsOf(ServletContextHandler.class)
public final class ServletContextHandlerMethods {

  private ServletContextHandlerMethods() {}

  public static ServletContextHandler create(String path) {
    return new ServletContextHandler(null, path);
  }

  public static void setBaseResourceAsPath(ServletContextHandler context, Path folder) {
    context.setResourceBase(folder.toString());
  }

  public static void setErrorHandler(ServletContextHandler context, JettyRequestHandler handler) {
    Object any = handler;
    context.setErrorHandler((ErrorHandler) any);
  }
}
