package io.github.webrtcmasking.browsers;

import static io.github.webrtcmasking.browsers.BidiConnection.objectIn;
import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * The distribution's Firefox, headless, spoken to in WebDriver BiDi without a driver between. With
 * {@code -Dbrowser.window=true} it shows its window.
 */
public final class Firefox implements WatchedBrowser {
  private static final Pattern READY = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

  private final TemporaryFolder profile;
  private final OwnProcess process;
  private final BidiConnection connection;
  private final List<String> console = new CopyOnWriteArrayList<>();
  private final String window;

  private Firefox(TemporaryFolder profile, OwnProcess process, IntUnaryOperator reach) {
    this.profile = profile;
    this.process = process;
    int port = reach.applyAsInt(URI.create(process.ready()).getPort());
    this.connection =
        new BidiConnection(URI.create("ws://127.0.0.1:" + port + "/session"), this::hear);
    // Servers of the tests make their certificates themselves.
    connection.call(
        "session.new",
        Map.of("capabilities", Map.of("alwaysMatch", Map.of("acceptInsecureCerts", true))));
    connection.call("session.subscribe", Map.of("events", List.of("log.entryAdded")));
    this.window = firstOf(connection.call("browsingContext.getTree", Map.of()), "contexts");
  }

  public static Firefox start() {
    return startedBy(List.of());
  }

  /** Started by a command that runs what stands behind it, as {@code unshare} does. */
  public static Firefox startedBy(List<String> starter) {
    return in(Surroundings.startedBy(starter), Map.of());
  }

  /** Elsewhere than the test, and with further preferences, as {@code user.js} has them. */
  public static Firefox in(Surroundings surroundings, Map<String, String> preferences) {
    return Starting.patiently(() -> startOnce(surroundings, preferences));
  }

  private static Firefox startOnce(Surroundings surroundings, Map<String, String> preferences) {
    TemporaryFolder profile = TemporaryFolder.create("firefox-profile-");
    FirefoxProfile.writeInto(profile.path(), preferences);
    OwnProcess process =
        OwnProcess.start(
            READY,
            Programs.behind(
                surroundings.starter(),
                Headless.unlessWatched(
                        List.of(
                            Programs.onPath("firefox-esr", "firefox").toString(),
                            "--headless",
                            "--no-remote",
                            "--profile",
                            profile.path().toString(),
                            "--remote-allow-system-access",
                            "--remote-debugging-port",
                            "0"))
                    .toArray(String[]::new)));
    try {
      return new Firefox(profile, process, surroundings.reach());
    } catch (RuntimeException failed) {
      process.close();
      profile.close();
      throw failed;
    }
  }

  /** Installs an extension of our own from its folder, until the browser ends. */
  public void install(Path extension) {
    connection.call(
        "webExtension.install",
        Map.of("extensionData", Map.of("type", "path", "path", extension.toString())));
  }

  @Override
  public void open(String url) {
    connection.call(
        "browsingContext.navigate", Map.of("context", window, "url", url, "wait", "complete"));
  }

  @Override
  public Object evaluate(String expression) {
    return evaluate(expression, window);
  }

  /** Evaluates in the browser's own window, which may do what the browser itself does. */
  public Object evaluateInBrowser(String expression) {
    return evaluate(
        expression,
        firstOf(
            connection.call("browsingContext.getTree", Map.of("moz:scope", "chrome")), "contexts"));
  }

  private Object evaluate(String expression, String context) {
    Map<String, Object> answer =
        connection.call(
            "script.evaluate",
            Map.of(
                "expression",
                Expressions.asJsonText(expression),
                "target",
                Map.of("context", context),
                "awaitPromise",
                true));
    if (!answer.get("type").equals("success")) {
      throw new IllegalStateException("script failed: " + answer.get("exceptionDetails"));
    }
    return Expressions.valueOf(objectIn(answer, "result").get("value"));
  }

  @Override
  public void preload(String script) {
    connection.call(
        "script.addPreloadScript", Map.of("functionDeclaration", "() => {" + script + "\n}"));
  }

  @Override
  public List<String> console() {
    return List.copyOf(console);
  }

  @Override
  public Map<String, String> cookies() {
    Map<String, Object> answer =
        connection.call(
            "storage.getCookies",
            Map.of("partition", Map.of("type", "context", "context", window)));
    return objectsIn(answer, "cookies").stream()
        .collect(
            toMap(
                cookie -> (String) cookie.get("name"),
                cookie -> (String) objectIn(cookie, "value").get("value")));
  }

  @Override
  public byte[] screenshot() {
    Map<String, Object> answer =
        connection.call("browsingContext.captureScreenshot", Map.of("context", window));
    return Base64.getDecoder().decode((String) answer.get("data"));
  }

  @Override
  public void close() {
    connection.close();
    process.close();
    profile.close();
  }

  private void hear(String event, Map<String, Object> entry) {
    if (event.equals("log.entryAdded")) {
      console.add(String.valueOf(entry.get("text")));
    }
  }

  private static String firstOf(Map<String, Object> tree, String field) {
    return (String) objectsIn(tree, field).get(0).get("context");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objectsIn(Map<String, Object> answer, String field) {
    return (List<Map<String, Object>>) answer.get(field);
  }
}
