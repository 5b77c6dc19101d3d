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

/**
 * A Tomcat with an image and two pages, with or without the whole filter: {@code PageServer <port>
 * with|without}.
 */
public final class PageServer {
  private static final int IMAGE_SIZE = 20_000;

  private PageServer() {}

  public static void main(String[] arguments) throws Exception {
    Path root = Files.createTempDirectory("page-server");
    byte[] image = new byte[IMAGE_SIZE];
    new Random(1).nextBytes(image);
    Files.write(root.resolve("image.png"), image);

    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(root.toString());
    tomcat.setPort(Integer.parseInt(arguments[0]));
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
    Context context = tomcat.addContext("", root.toString());
    context.addMimeMapping("png", "image/png");
    Tomcat.addServlet(context, "default", new DefaultServlet());
    context.addServletMappingDecoded("/", "default");
    addPage(context, "/page1k", 1024);
    addPage(context, "/page100k", 102_400);
    if (arguments[1].equals("with")) {
      context.addParameter("webrtc.masking.vantage.port", "0");
      context.addParameter("webrtc.masking.vantage.bind", "127.0.0.1");
      context.addServletContainerInitializer(new MaskingInitializer(), Set.of());
    }
    tomcat.start();
    tomcat.getServer().await();
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
