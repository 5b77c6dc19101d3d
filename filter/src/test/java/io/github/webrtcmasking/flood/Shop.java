package io.github.webrtcmasking.flood;

import io.github.webrtcmasking.MaskingFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A Tomcat on a free loopback port with one page, and the whole filter with its vantage. */
final class Shop implements AutoCloseable {

  private final Tomcat tomcat = new Tomcat();

  private Shop() {}

  static Shop open() throws Exception {
    Shop shop = new Shop();
    shop.tomcat.setBaseDir(Files.createTempDirectory("shop").toString());
    shop.tomcat.setPort(0);
    shop.tomcat.getConnector().setProperty("address", "127.0.0.1");
    Context context = shop.tomcat.addContext("", null);
    Tomcat.addServlet(context, "page", new Page());
    context.addServletMappingDecoded("/", "page");
    addFilter(context);
    shop.tomcat.start();
    return shop;
  }

  private static void addFilter(Context context) {
    FilterDef definition = new FilterDef();
    definition.setFilterName("masking");
    definition.setFilter(new MaskingFilter());
    definition.addInitParameter("webrtc.masking.vantage.port", "0");
    definition.addInitParameter("webrtc.masking.vantage.bind", "127.0.0.1");
    context.addFilterDef(definition);
    FilterMap map = new FilterMap();
    map.setFilterName("masking");
    map.addURLPattern("/*");
    context.addFilterMap(map);
  }

  int port() {
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
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
