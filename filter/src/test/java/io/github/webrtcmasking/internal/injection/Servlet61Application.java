package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.testing.server.LoopbackTomcat;
import io.github.webrtcmasking.testing.server.MappedFilter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;

/** Uses what Servlet 6.1 has more, by name, because this is compiled against 6.0. */
final class Servlet61Application implements AutoCloseable {
  private static final byte[] PAGE = SmallApplication.PAGE.getBytes(UTF_8);

  private final LoopbackTomcat tomcat;

  private Servlet61Application(LoopbackTomcat tomcat) {
    this.tomcat = tomcat;
  }

  static Servlet61Application start() throws Exception {
    // One for the whole Java machine, which the Tomcat 10 of other tests wants.
    TomcatURLStreamHandlerFactory.disable();
    LoopbackTomcat tomcat = LoopbackTomcat.create();
    Context context = tomcat.application("");
    LoopbackTomcat.add(context, "/*", new Everything());
    Injection injection =
        new Injection(
            new InjectionSettings(new PageSelection(List.of("/*"), List.of()), Diagnostics.OFF),
            new InjectionCounters());
    ChainPosition front = new ChainPosition((q, p) -> Container.SCRIPT, ChainPosition.Rank.FRONT);
    LoopbackTomcat.add(context, MappedFilter.url("/*", new InjectionFilter(injection, front)));
    return new Servlet61Application(tomcat.start());
  }

  int port() {
    return tomcat.port();
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.close();
  }

  @SuppressWarnings("serial") // never serialised
  private static final class Everything extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/html;charset=UTF-8");
      String path = request.getPathInfo();
      if (path.startsWith("/buffer/")) {
        response.setContentLength(PAGE.length);
        write(path, response.getOutputStream());
        return;
      }
      boolean keeps = path.equals("/redirect/keep");
      if (!keeps) {
        response.setContentLength(PAGE.length);
      }
      response.getWriter().print(keeps ? "<p>moved</p>" : SmallApplication.PAGE);
      redirect(path, response);
    }

    private static void write(String path, ServletOutputStream out) {
      switch (path) {
        case "/buffer/array" -> write(out, ByteBuffer.wrap(PAGE));
        case "/buffer/direct" ->
            write(out, ByteBuffer.allocateDirect(PAGE.length).put(PAGE).flip());
        default -> {
          write(out, ByteBuffer.wrap(PAGE, 0, 20));
          write(out, ByteBuffer.wrap(PAGE, 20, PAGE.length - 20).slice().asReadOnlyBuffer());
        }
      }
    }

    private static void write(ServletOutputStream out, ByteBuffer buffer) {
      call(out, MethodType.methodType(void.class, ByteBuffer.class), "write", buffer);
      if (buffer.hasRemaining()) {
        throw new IllegalStateException("not everything was taken");
      }
    }

    private static void redirect(String path, HttpServletResponse response) throws IOException {
      MethodType status = MethodType.methodType(void.class, String.class, int.class);
      MethodType clear = MethodType.methodType(void.class, String.class, boolean.class);
      MethodType both = status.appendParameterTypes(boolean.class);
      switch (path) {
        case "/redirect/status" -> call(response, status, "sendRedirect", "/a", 307);
        case "/redirect/clear" -> call(response, clear, "sendRedirect", "/a", true);
        case "/redirect/both" -> call(response, both, "sendRedirect", "/a", 303, true);
        case "/redirect/keep" -> call(response, both, "sendRedirect", "/a", 301, false);
        default -> response.sendRedirect("/a");
      }
    }

    /** Through the API's own class, as code compiled against it does. */
    private static void call(Object on, MethodType type, String name, Object... arguments) {
      Class<?> api =
          on instanceof ServletOutputStream ? ServletOutputStream.class : HttpServletResponse.class;
      try {
        api.getMethod(name, type.parameterArray()).invoke(on, arguments);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
