package io.github.webrtcmasking.visits;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** A Tomcat with one application at {@code /shop}, whose pages are all one servlet's. */
final class ServletShop implements AutoCloseable {
  private static final String PATH = "/shop";

  private final Tomcat tomcat = new Tomcat();

  private ServletShop() {}

  /** With these settings of the filter, without their prefix. */
  static ServletShop start(Path folder, Map<String, String> settings, HttpServlet servlet)
      throws IOException, LifecycleException {
    ServletShop shop = new ServletShop();
    Files.createDirectories(folder.resolve("webapp"));
    shop.tomcat.setBaseDir(folder.toString());
    shop.tomcat.setHostname("localhost");
    shop.tomcat.setPort(0);
    shop.tomcat.getConnector();
    StandardContext context = new StandardContext();
    context.setName(PATH);
    context.setPath(PATH);
    context.setDocBase(folder.resolve("webapp").toString());
    context.setParentClassLoader(ServletShop.class.getClassLoader());
    settings.forEach((key, value) -> context.addParameter("webrtc.masking." + key, value));
    ContextConfig config = new ContextConfig();
    config.setDefaultWebXml(shop.tomcat.noDefaultWebXmlPath());
    context.addLifecycleListener(config);
    StandardJarScanner scanner = new StandardJarScanner();
    scanner.setScanClassPath(false);
    context.setJarScanner(scanner);
    Tomcat.addServlet(context, "pages", servlet).addMapping("/*");
    shop.tomcat.getHost().addChild(context);
    shop.tomcat.start();
    return shop;
  }

  int port() {
    return tomcat.getConnector().getLocalPort();
  }

  /** Where a browser on this machine finds it, with a slash at the end. */
  String url() {
    return "http://localhost:" + port() + PATH + "/";
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }
}
