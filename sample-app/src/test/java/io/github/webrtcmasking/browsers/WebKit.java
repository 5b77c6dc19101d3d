package io.github.webrtcmasking.browsers;

import io.github.webrtcmasking.testing.FreePort;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openqa.selenium.ImmutableCapabilities;
import org.openqa.selenium.net.UrlChecker;
import org.openqa.selenium.remote.RemoteWebDriver;

/** WebKitGTK's MiniBrowser on a screen that nobody sees. Its build has no WebRTC. */
public final class WebKit extends WebDriverBrowser {
  private static final Pattern DISPLAY_NUMBER = Pattern.compile("^(\\d+)$");
  private static final int READY_SECONDS = 30;

  private final OwnProcess screen;

  private WebKit(RemoteWebDriver session, OwnProcess driver, OwnProcess screen) {
    super(session, driver);
    this.screen = screen;
  }

  public static WebKit start() {
    return Starting.patiently(WebKit::startOnce);
  }

  private static WebKit startOnce() {
    OwnProcess screen = startScreen();
    try {
      return start(screen);
    } catch (RuntimeException failed) {
      screen.close();
      throw failed;
    }
  }

  private static WebKit start(OwnProcess screen) {
    int port = FreePort.tcp(); // WebKitWebDriver does not say which one it chose.
    OwnProcess driver = startDriver(port, ":" + screen.ready());
    try {
      URL address = URI.create("http://127.0.0.1:" + port).toURL();
      URL status = URI.create("http://127.0.0.1:" + port + "/status").toURL();
      new UrlChecker().waitUntilAvailable(READY_SECONDS, TimeUnit.SECONDS, status);
      return new WebKit(new RemoteWebDriver(address, wishes(), false), driver, screen);
    } catch (Exception failed) {
      driver.close();
      throw new IllegalStateException("MiniBrowser did not start", failed);
    }
  }

  private static OwnProcess startScreen() {
    String program = Programs.onPath("Xvfb").toString();
    return OwnProcess.start(
        DISPLAY_NUMBER,
        new ProcessBuilder(
            program, "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"));
  }

  private static OwnProcess startDriver(int port, String display) {
    ProcessBuilder command =
        new ProcessBuilder(Programs.onPath("WebKitWebDriver").toString(), "--port=" + port);
    command.environment().put("DISPLAY", display);
    return OwnProcess.startSilent(command);
  }

  private static ImmutableCapabilities wishes() {
    Path program = Programs.miniBrowser();
    return new ImmutableCapabilities(
        "webkitgtk:browserOptions",
        Map.of("binary", program.toString(), "args", List.of("--automation")));
  }

  @Override
  public void close() {
    try {
      super.close();
    } finally {
      screen.close();
    }
  }
}
