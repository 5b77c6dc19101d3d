package io.github.webrtcmasking.internal.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpText;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import io.github.webrtcmasking.testing.server.LoopbackJetty;
import io.github.webrtcmasking.testing.server.LoopbackTomcat;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.valves.RemoteIpValve;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Containers that read forwarding headers themselves: the request comes from whom they name, no
 * proxy has to be trusted, and the self-check sees nothing strange.
 */
class RewritingContainersTest {

  private static final String KNOWN_V4 = "192.0.2.1 ALL_KNOWN";

  @TempDir Path directory;

  @Test
  void tomcatWithItsValve() throws Exception {
    try (LoopbackTomcat tomcat = LoopbackTomcat.create(directory)) {
      Context context = tomcat.application("");
      context.getPipeline().addValve(new RemoteIpValve());
      LoopbackTomcat.add(context, "/", new WhoServlet());
      int port = tomcat.start().port();
      assertThat(ask(port, "X-Forwarded-For", "192.0.2.1")).isEqualTo(KNOWN_V4);
      assertThat(ask(port, "X-Forwarded-For", "192.0.2.1, 10.0.0.2")).isEqualTo(KNOWN_V4);
      assertThat(ask(port, "X-Forwarded-For", "2001:db8::1")).isEqualTo("2001:db8::1 ALL_KNOWN");
      // what the client wrote himself stays in the header and changes nothing else
      assertThat(ask(port, "X-Forwarded-For", "192.0.2.66, 192.0.2.1")).startsWith("192.0.2.1 ");
    }
  }

  @Test
  void jettyWithItsCustomizer() throws Exception {
    HttpConfiguration http = new HttpConfiguration();
    http.addCustomizer(new ForwardedRequestCustomizer());
    ServletContextHandler context = new ServletContextHandler();
    LoopbackJetty.add(context, "/", new WhoServlet());
    try (LoopbackJetty jetty = LoopbackJetty.start(context, http)) {
      int port = jetty.port();
      assertThat(ask(port, "X-Forwarded-For", "192.0.2.1")).isEqualTo(KNOWN_V4);
      assertThat(ask(port, "X-Forwarded-For", "[2001:db8::1]")).isEqualTo("2001:db8::1 ALL_KNOWN");
    }
  }

  private static String ask(int port, String header, String value) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .header(header, value)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static final class WhoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      ClientAddressResolver nobodyTrusted =
          new ClientAddressResolver(
              new TrustedProxies(List.of(), ForwardingHeader.X_FORWARDED_FOR));
      HttpSide side = nobodyTrusted.resolveWithHops(request).orElseThrow();
      response.getWriter().print(IpText.of(side.address()) + " " + side.hops());
    }
  }
}
