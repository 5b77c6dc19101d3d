package io.github.webrtcmasking.internal.deployment.container.app;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

/** Tells what an application can know of itself; every method of HTTP is open. */
public final class FactsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServletContext context = getServletContext();
    response.setContentType("text/plain");
    PrintWriter out = response.getWriter();
    out.println("version " + context.getEffectiveMajorVersion());
    out.println("minor " + context.getEffectiveMinorVersion());
    out.println("tracking " + context.getEffectiveSessionTrackingModes());
    out.println("timeout " + context.getSessionTimeout());
    out.println("cookie " + context.getSessionCookieConfig().getName());
    out.println("cookie path " + context.getSessionCookieConfig().getPath());
    out.println("request encoding " + context.getRequestCharacterEncoding());
    out.println("response encoding " + context.getResponseCharacterEncoding());
    out.println("name " + context.getServletContextName());
    out.println("async " + request.isAsyncSupported());
    out.println("charset " + response.getCharacterEncoding());
    out.println("buffer " + response.getBufferSize());
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print("put");
  }
}
