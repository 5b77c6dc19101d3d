package io.github.webrtcmasking.internal.deployment.container.same;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers in the ways in which applications answer; methods as {@link HttpServlet} has them. */
public final class PartsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Page</title></head><body>Hällo</body></html>";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.INCLUDE) {
      response.getWriter().print("<p>part</p>");
      return;
    }
    switch (String.valueOf(request.getPathInfo())) {
      case "/next" -> text(response, "next");
      case "/facts" ->
          text(response, String.join("\n", Facts.of(getServletContext(), request, response)));
      case "/page" -> page(response);
      case "/bytes" -> bytes(response);
      case "/default" -> response.getWriter().print("no type, ä");
      case "/plain" -> {
        response.setContentType("text/plain");
        response.getWriter().print("plain, ä");
      }
      case "/json" -> {
        response.setContentType("application/json");
        response.getWriter().print("{\"a\":\"ä\"}");
      }
      case "/session" -> {
        request.getSession();
        response.setContentType("text/html");
        response.getWriter().print("<a href='" + response.encodeURL("p/session") + "'>on</a>");
      }
      case "/rotate" -> {
        request.getSession();
        text(response, "new id " + !request.changeSessionId().isEmpty());
      }
      case "/error" -> response.sendError(500);
      case "/teapot" -> response.sendError(418, "short");
      case "/gone" -> response.setStatus(410);
      case "/throw" -> throw new IllegalStateException("thrown on purpose");
      case "/failed" -> page(response);
      case "/redirect" -> response.sendRedirect("page");
      case "/forward" -> request.getRequestDispatcher("/p/page").forward(request, response);
      case "/file" -> request.getRequestDispatcher("/note.txt").forward(request, response);
      case "/large" -> request.getRequestDispatcher("/large.txt").forward(request, response);
      case "/include" -> {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print("<html><head></head><body>");
        request.getRequestDispatcher("/part").include(request, response);
        response.getWriter().print("</body></html>");
      }
      case "/async" -> request.startAsync().dispatch("/p/page");
      case "/late" -> {
        request.setAttribute(TrailFilter.ENDS_ELSEWHERE, true);
        late(request.startAsync(request, response));
      }
      case "/nothing" -> response.setContentLength(0);
      case "/headers" -> headers(response);
      default -> response.sendError(404);
    }
  }

  private static void page(HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().print(PAGE);
  }

  private static void bytes(HttpServletResponse response) throws IOException {
    byte[] page = PAGE.getBytes(UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private static void text(HttpServletResponse response, String text) throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(text);
  }

  private static void headers(HttpServletResponse response) throws IOException {
    response.addHeader("X-Twice", "one");
    response.addHeader("X-Twice", "two");
    response.setIntHeader("X-Number", 7);
    response.setDateHeader("Last-Modified", 1_000_000_000_000L);
    response.setHeader("ETag", "\"own\"");
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setHeader("Vary", "Accept-Language");
    text(response, "headers");
  }

  private static void late(AsyncContext async) {
    async.start(
        () -> {
          try {
            page((HttpServletResponse) async.getResponse());
          } catch (IOException e) {
            throw new IllegalStateException(e);
          } finally {
            async.complete();
          }
        });
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("/body".equals(request.getPathInfo())) {
      String body = request.getReader().lines().collect(Collectors.joining("\n"));
      text(response, request.getCharacterEncoding() + " " + body);
      return;
    }
    TreeMap<String, String> read = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> read.put(name, String.join("|", values)));
    text(response, request.getCharacterEncoding() + " " + read);
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    text(response, "put " + body.length);
  }
}
