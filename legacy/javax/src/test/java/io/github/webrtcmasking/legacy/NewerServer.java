package io.github.webrtcmasking.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.URI;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat of today, started in a process with jars of its own. */
final class NewerServer {

  private NewerServer() {}

  /** Deploys the folder that it is given, reads one page of it and ends. */
  public static void main(String[] arguments) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(arguments[1]);
    Connector connector = new Connector();
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    tomcat.setConnector(connector);
    Context context = tomcat.addWebapp("/shop", arguments[0]);
    tomcat.start();
    URI page = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/shop/page.html");
    try (InputStream in = page.toURL().openStream()) {
      System.out.println("available=" + context.getState().isAvailable());
      System.out.println("page=" + new String(in.readAllBytes(), UTF_8));
    }
    tomcat.stop();
    System.exit(0);
  }
}
