package io.github.webrtcmasking.lab.latency;

import io.github.webrtcmasking.visits.CardTomcat;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;

/**
 * A Tomcat with an application at {@code /shop} that has the filter because its jar is on the class
 * path. Arguments: a folder for its files.
 */
public final class MeasuredShop {
  public static final int PORT = 8080;

  private MeasuredShop() {}

  public static void main(String[] arguments) throws Exception {
    CardTomcat tomcat = new CardTomcat(Path.of(arguments[0]), PORT);
    StandardContext context =
        tomcat.application("/shop", Map.of("pages.include", "/page-now,/images-now"));
    Tomcat.addServlet(context, "pages", new MeasuredPages()).addMapping("/*");
    tomcat.deploy(context);
    tomcat.start();
    System.out.println("ready");
    tomcat.await();
  }
}
