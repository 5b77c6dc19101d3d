package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.testing.servlet.MemoryStream;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Servlets that judge preconditions by themselves, each in the way of some application. */
@SuppressWarnings("serial") // never serialised
final class CachedApplication {
  static final String TAG = "\"v5\"";
  static final long CHANGED = 1_700_000_000_000L;

  private CachedApplication() {}

  static Application create() {
    Application app = new Application();
    app.servlets.put("/tag/before-type", new Tagged("text/html;charset=UTF-8", Order.TAG_FIRST));
    app.servlets.put("/tag/after-type", new Tagged("text/html;charset=UTF-8", Order.TYPE_FIRST));
    app.servlets.put("/tag/after-byte", new Tagged("text/html;charset=UTF-8", Order.BYTES_FIRST));
    app.servlets.put("/tag/json", new Tagged("application/json", Order.TAG_FIRST));
    app.servlets.put("/dated", new Dated());
    app.servlets.put("/shallow/page", new Untagged());
    app.filters.put("/shallow/*", new TagOfContent());
    return app;
  }

  enum Order {
    TAG_FIRST,
    TYPE_FIRST,
    BYTES_FIRST
  }

  /** An entity tag, evaluated; PUT needs it. */
  private static final class Tagged extends HttpServlet {
    private final String type;
    private final Order order;

    Tagged(String type, Order order) {
      this.type = type;
      this.order = order;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String known = request.getHeader("If-None-Match");
      if (known != null && Arrays.asList(known.replace("W/", "").split(", ?", -1)).contains(TAG)) {
        response.setHeader("etag", TAG);
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
      if (order == Order.TAG_FIRST) {
        response.addHeader("ETag", TAG);
      }
      response.setContentType(type);
      if (order == Order.TYPE_FIRST) {
        response.setHeader("ETag", TAG);
      }
      response.getOutputStream().write(SmallApplication.PAGE.getBytes(UTF_8));
      if (order == Order.BYTES_FIRST) {
        response.setHeader("ETag", TAG);
      }
      if (!TAG.equals(response.getHeader("ETag")) || !response.containsHeader("etag")) {
        throw new IllegalStateException("the application cannot read its own header");
      }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(TAG.equals(request.getHeader("If-Match")) ? 204 : 412);
    }
  }

  /** As servlets have done it since 2.0: HttpServlet evaluates the date. */
  private static final class Dated extends HttpServlet {
    @Override
    protected long getLastModified(HttpServletRequest request) {
      return CHANGED;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/html;charset=UTF-8");
      if (response.containsHeader("ETag")) {
        throw new IllegalStateException("not of the application");
      }
      response.getWriter().write(SmallApplication.PAGE);
    }
  }

  private static final class Untagged extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/html;charset=UTF-8");
      response.getOutputStream().write(SmallApplication.PAGE.getBytes(UTF_8));
    }
  }

  /** Renders every page, and sends it only where its content is new to the client. */
  private static final class TagOfContent extends HttpFilter {
    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      chain.doFilter(
          request,
          new HttpServletResponseWrapper(response) {
            @Override
            public ServletOutputStream getOutputStream() {
              return new MemoryStream(content);
            }
          });
      String tag = "\"" + Arrays.hashCode(content.toByteArray()) + "\"";
      response.setHeader("ETag", tag);
      if (tag.equals(request.getHeader("If-None-Match"))) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      } else {
        response.setContentLength(content.size());
        content.writeTo(response.getOutputStream());
      }
    }
  }
}
