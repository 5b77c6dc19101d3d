package io.github.webrtcmasking.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.deployment.MaskingInitializer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/**
 * A Tomcat with the same application three times, an image and two pages each: {@link #WITH} and
 * {@link #WITHOUT} the whole filter, and with {@link AtFixedPlace}: {@code PageServer <port>}. All
 * are in one process, because two processes that do the same differ by more than what is measured,
 * as their compiler's luck has it.
 */
public final class PageServer {
  static final String WITH = "/shop-a";
  static final String WITHOUT = "/shop-b";
  static final String FIXED = "/shop-c";
  private static final int IMAGE_SIZE = 20_000;

  private PageServer() {}

  public static void main(String[] arguments) throws Exception {
    Tomcat tomcat = create(Integer.parseInt(arguments[0]));
    tomcat.start();
    tomcat.getServer().await();
  }

  /** Not yet started; at port 0 it takes a free one. */
  static Tomcat create(int port) throws IOException {
    Path root = Files.createTempDirectory("page-server");
    byte[] image = new byte[IMAGE_SIZE];
    new Random(1).nextBytes(image);
    Files.write(root.resolve("image.png"), image);

    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(root.toString());
    tomcat.setPort(port);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
    addApplication(tomcat, WITHOUT, root);
    addFixed(addApplication(tomcat, FIXED, root));
    Context filtered = addApplication(tomcat, WITH, root);
    filtered.addParameter("webrtc.masking.vantage.port", "0");
    filtered.addParameter("webrtc.masking.vantage.bind", "127.0.0.1");
    filtered.addServletContainerInitializer(new MaskingInitializer(), Set.of());
    return tomcat;
  }

  private static Context addApplication(Tomcat tomcat, String path, Path root) {
    Context context = tomcat.addContext(path, root.toString());
    context.addMimeMapping("png", "image/png");
    Tomcat.addServlet(context, "default", new DefaultServlet());
    context.addServletMappingDecoded("/", "default");
    addPage(context, "/page1k", 1024);
    addPage(context, "/page100k", 102_400);
    return context;
  }

  private static void addFixed(Context context) {
    FilterDef definition = new FilterDef();
    definition.setFilterName("fixed");
    definition.setFilter(
        (request, response, chain) ->
            chain.doFilter(
                request,
                ((HttpServletRequest) request).getServletPath().startsWith("/page")
                    ? new AtFixedPlace((HttpServletResponse) response)
                    : response));
    context.addFilterDef(definition);
    FilterMap everything = new FilterMap();
    everything.setFilterName("fixed");
    everything.addURLPattern("/*");
    context.addFilterMap(everything);
  }

  private static void addPage(Context context, String path, int size) {
    Tomcat.addServlet(context, path, new PageServlet(Page.HEAD.ofSize(size)));
    context.addServletMappingDecoded(path, path);
  }

  /** Writes as a JSP does: characters, eight thousand at a time. */
  private static final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int CHUNK = 8192;

    private final char[] text;

    PageServlet(String text) {
      this.text = text.toCharArray();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/html");
      response.setCharacterEncoding(UTF_8.name());
      for (int from = 0; from < text.length; from += CHUNK) {
        response.getWriter().write(text, from, Math.min(CHUNK, text.length - from));
      }
    }
  }
}
