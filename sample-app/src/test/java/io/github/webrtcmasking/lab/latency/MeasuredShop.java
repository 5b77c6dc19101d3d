package io.github.webrtcmasking.lab.latency;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/**
 * A Tomcat with an application at {@code /shop} that has the filter because its jar is on the class
 * path. Arguments: a folder for its files.
 */
public final class MeasuredShop {
  public static final int PORT = 8080;

  private MeasuredShop() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(PORT);
    tomcat.getConnector();
    StandardContext context = new StandardContext();
    context.setName("/shop");
    context.setPath("/shop");
    context.setDocBase(Files.createDirectories(folder.resolve("webapp")).toString());
    context.setParentClassLoader(MeasuredShop.class.getClassLoader());
    context.addParameter("webrtc.masking.pages.include", "/page-now,/images-now");
    ContextConfig config = new ContextConfig();
    config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
    context.addLifecycleListener(config);
    StandardJarScanner scanner = new StandardJarScanner();
    scanner.setScanClassPath(false);
    context.setJarScanner(scanner);
    Tomcat.addServlet(context, "pages", new MeasuredPages()).addMapping("/*");
    tomcat.getHost().addChild(context);
    tomcat.start();
    System.out.println("ready");
    tomcat.getServer().await();
  }
}
