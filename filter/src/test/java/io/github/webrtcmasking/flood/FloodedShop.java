package io.github.webrtcmasking.flood;

import io.github.webrtcmasking.MaskingFilter;
import io.github.webrtcmasking.testing.server.LoopbackTomcat;
import io.github.webrtcmasking.testing.server.MappedFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;

/** A Tomcat on a free loopback port with one page, and the whole filter with its vantage. */
final class FloodedShop implements AutoCloseable {

  private final LoopbackTomcat tomcat;

  private FloodedShop(LoopbackTomcat tomcat) {
    this.tomcat = tomcat;
  }

  static FloodedShop open() throws Exception {
    LoopbackTomcat tomcat = LoopbackTomcat.create();
    Context context = tomcat.application("");
    context.addParameter("webrtc.masking.vantage.port", "0");
    context.addParameter("webrtc.masking.vantage.bind", "127.0.0.1");
    LoopbackTomcat.add(context, "/", new Page());
    LoopbackTomcat.add(context, MappedFilter.url("/*", new MaskingFilter()));
    return new FloodedShop(tomcat.start());
  }

  int port() {
    return tomcat.port();
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.close();
  }

  /** Ten kilobytes, and a session as every JSP has one. */
  private static final class Page extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String REST = "<p>Goods, and what they cost.</p>\n".repeat(300);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getSession();
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().write("<!doctype html><html><head><title>Shop</title></head><body>");
      response.getWriter().write(REST);
    }
  }
}
