package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.MaskingInitializer;
import io.github.webrtcmasking.internal.deployment.container.app.ShopServlet;
import io.github.webrtcmasking.testing.LogLines;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/** A Jetty that a program puts together: neither sessions nor security. */
class BareJettyTest {

  @Test
  void contextWithoutSecurityIsServed() throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
    context.setContextPath("/");
    context.setInitParameter("webrtc.masking.vantage.enabled", "false");
    context.addServlet(ShopServlet.class, "/shop/*");
    context.addServletContainerInitializer(new MaskingInitializer());
    server.setHandler(context);
    try (LogLines log = LogLines.listen()) {
      server.start();
      URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort());

      assertThat(read(uri.resolve("/shop/plain"))).contains("/webrtc-masking/probe.js", "Welcome");
      assertThat(read(uri.resolve("/webrtc-masking/probe.js"))).contains("RTCPeerConnection");
      assertThat(log.ours()).noneMatch(line -> line.startsWith("WARN"));
    } finally {
      server.stop();
    }
  }

  private static String read(URI uri) throws IOException {
    URLConnection connection = uri.toURL().openConnection();
    connection.setRequestProperty("Accept", "text/html"); // Java's own is that of no browser.
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
