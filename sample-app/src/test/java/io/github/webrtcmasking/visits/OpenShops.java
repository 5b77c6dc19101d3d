package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.testing.server.ForwardingProxy;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One server with three shops, a proxy before it, and one Chromium that visits them: in {@code
 * enforce} the gate acts, in {@code observe} it counts, and {@code asking} waits for consent.
 */
final class OpenShops implements AutoCloseable {
  /** Another one in each JVM that runs tests at the same time. */
  private static final Path LOG = Path.of(System.getProperty("shops.log", "target/shops-0.log"));

  private final OwnPayara payara;
  private final ForwardingProxy proxy;
  private final Chromium browser;

  private OpenShops(OwnPayara payara) {
    this.payara = payara;
    this.proxy = ForwardingProxy.listeningOn("localhost", port());
    this.browser = Chromium.start();
  }

  static OpenShops open() throws Exception {
    OwnPayara payara = OwnPayara.start(LOG);
    try {
      deploy(payara, "enforce", Map.of("webrtc.masking.gate.mode", "enforce"));
      deploy(payara, "observe", Map.of("webrtc.masking.gate.mode", "observe"));
      deploy(payara, "asking", Map.of("webrtc.masking.collector.consent", "required"));
      return new OpenShops(payara);
    } catch (IOException | RuntimeException failed) {
      payara.close();
      throw failed;
    }
  }

  /** With a port that no other server has. */
  private static void deploy(OwnPayara payara, String name, Map<String, String> wish)
      throws IOException {
    Map<String, String> settings = new HashMap<>(wish);
    settings.put("webrtc.masking.vantage.port", "0");
    settings.put("webrtc.masking.trusted-proxies", "127.0.0.0/8,::1/128");
    Path file = ShopFile.with(settings);
    payara.deploy(name, file.toFile());
    Files.delete(file);
  }

  private int port() {
    return URI.create(payara.url("enforce")).getPort();
  }

  Chromium browser() {
    return browser;
  }

  /** Where the shop of that name is, directly. */
  String url(String name) {
    return payara.url(name);
  }

  /** The same for browsers that use no loopback. */
  String urlOnTheCard(String name) throws SocketException {
    return "http://" + NetworkCard.address() + ":" + port() + "/" + name + "/";
  }

  ShopWindow direct(String name) {
    return new ShopWindow(browser, url(name));
  }

  ShopWindow masked(String name) {
    return new ShopWindow(browser, "http://localhost:" + proxy.port() + "/" + name + "/");
  }

  /** What the server has written so far, at the levels that it has by default. */
  List<String> log() throws IOException {
    return Files.readAllLines(LOG);
  }

  @Override
  public void close() {
    browser.close();
    proxy.close();
    payara.close();
  }
}
