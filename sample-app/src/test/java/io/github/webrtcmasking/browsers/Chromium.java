package io.github.webrtcmasking.browsers;

import io.github.webrtcmasking.testing.HeadlessChromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.ImmutableCapabilities;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.CommandInfo;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.HttpMethod;

/**
 * The distribution's Chromium, headless, behind its own ChromeDriver. With {@code
 * -Dbrowser.window=true} it shows its window.
 */
public final class Chromium extends WebDriverBrowser implements WatchedBrowser {
  private static final Pattern READY = Pattern.compile("started successfully on port (\\d+)");
  private static final String DEVTOOLS = "devtools";
  private static final Map<String, CommandInfo> EXTRA_COMMANDS =
      Map.of(DEVTOOLS, new CommandInfo("/session/:sessionId/goog/cdp/execute", HttpMethod.POST));

  private static final List<String> FLAGS =
      Stream.concat(HeadlessChromium.FLAGS.stream(), Stream.of("--disable-quic")).toList();

  private static final int BLOCKED = 2;

  private final HttpCommandExecutor executor;
  private final TemporaryFolder files;

  private Chromium(
      HttpCommandExecutor executor,
      Map<String, ?> wishes,
      OwnProcess driver,
      TemporaryFolder files) {
    super(new RemoteWebDriver(executor, new ImmutableCapabilities(wishes)), driver);
    this.executor = executor;
    this.files = files;
  }

  public static Chromium start() {
    return start(FLAGS, Map.of());
  }

  /** Started by a command that runs what stands behind it, as {@code unshare} does. */
  public static Chromium startedBy(List<String> starter) {
    return in(Surroundings.startedBy(starter));
  }

  /** Elsewhere than the test, and with further flags. */
  public static Chromium in(Surroundings surroundings, String... flags) {
    return start(surroundings, with(flags), Map.of());
  }

  /** As a visitor who switched JavaScript off in the settings. */
  public static Chromium withoutJavaScript() {
    return start(FLAGS, Map.of("profile.default_content_setting_values.javascript", BLOCKED));
  }

  /** Page requests go through a proxy such as {@code http://localhost:3128}, loopback included. */
  public static Chromium behindProxy(String proxy) {
    return start(with("--proxy-server=" + proxy, "--proxy-bypass-list=<-loopback>"), Map.of());
  }

  /**
   * For two minutes Chromium sends a new cookie also with a form of another site; without that
   * grace it behaves at once as it does towards a visitor who has been in the shop for a while.
   */
  public static Chromium withoutGraceForNewCookies() {
    return start(with("--enable-features=SameSiteDefaultChecksMethodRigorously"), Map.of());
  }

  private static List<String> with(String... flags) {
    return Stream.concat(FLAGS.stream(), Stream.of(flags)).toList();
  }

  private static Chromium start(List<String> flags, Map<String, ?> preferences) {
    return start(Surroundings.startedBy(List.of()), flags, preferences);
  }

  private static Chromium start(
      Surroundings surroundings, List<String> flags, Map<String, ?> preferences) {
    return Starting.patiently(() -> startOnce(surroundings, flags, preferences));
  }

  private static Chromium startOnce(
      Surroundings surroundings, List<String> flags, Map<String, ?> preferences) {
    TemporaryFolder files = TemporaryFolder.create("chromium-");
    OwnProcess driver = startDriver(surroundings.starter(), files);
    try {
      int port = surroundings.reach().applyAsInt(Integer.parseInt(driver.ready()));
      URI address = URI.create("http://localhost:" + port);
      HttpCommandExecutor executor = new HttpCommandExecutor(EXTRA_COMMANDS, address.toURL());
      return new Chromium(executor, wishes(flags, preferences), driver, files);
    } catch (MalformedURLException | RuntimeException failed) {
      driver.close();
      files.close();
      throw new IllegalStateException("Chromium did not start", failed);
    }
  }

  /** The driver makes the profile, and the browser its sockets, in the folder given here. */
  private static OwnProcess startDriver(List<String> starter, TemporaryFolder files) {
    ProcessBuilder command =
        Programs.behind(starter, Programs.onPath("chromedriver").toString(), "--port=0");
    command.environment().put("TMPDIR", files.path().toString());
    return OwnProcess.start(READY, command);
  }

  private static Map<String, ?> wishes(List<String> flags, Map<String, ?> preferences) {
    String program = Programs.onPath("chromium", "chromium-browser").toString();
    return Map.of(
        "browserName",
        "chrome",
        "acceptInsecureCerts", // Servers of the tests make their certificates themselves.
        true,
        "goog:loggingPrefs",
        Map.of(LogType.BROWSER, "ALL"),
        "goog:chromeOptions",
        Map.of("binary", program, "args", Headless.unlessWatched(flags), "prefs", preferences));
  }

  @Override
  public void preload(String script) {
    devTools("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  @Override
  public List<String> console() {
    return session.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** As a visitor who lets every page use the camera. */
  public void allowCamera() {
    devTools(
        "Browser.grantPermissions", Map.of("permissions", List.of("videoCapture", "audioCapture")));
  }

  /** As a visitor whose system is set to {@code light} or {@code dark}. */
  public void prefer(String colorScheme) {
    devTools(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
  }

  /** As on a screen of that size, in CSS pixels. */
  public void resize(int width, int height) {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** As a person who has no mouse: on the keyboard, into what has the focus. */
  public void type(CharSequence... keys) {
    session.switchTo().activeElement().sendKeys(keys);
  }

  /** As a visitor who was never here: without any cookie. */
  public void forgetCookies() {
    devTools("Network.clearBrowserCookies", Map.of());
  }

  private void devTools(String method, Map<String, ?> parameters) {
    try {
      executor.execute(
          new Command(
              session.getSessionId(), DEVTOOLS, Map.of("cmd", method, "params", parameters)));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  @Override
  public void close() {
    try {
      super.close();
    } finally {
      files.close();
    }
  }
}
