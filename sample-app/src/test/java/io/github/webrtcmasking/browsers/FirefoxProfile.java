package io.github.webrtcmasking.browsers;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** What an otherwise empty Firefox profile says. */
final class FirefoxProfile {
  /** Nothing that makes the browser connect anywhere but to the page under test. */
  private static final Map<String, String> PREFERENCES =
      Map.ofEntries(
          Map.entry("app.normandy.enabled", "false"),
          Map.entry("app.update.disabledForTesting", "true"),
          Map.entry("browser.newtabpage.enabled", "false"),
          Map.entry("browser.safebrowsing.update.enabled", "false"),
          Map.entry("browser.search.update", "false"),
          Map.entry("browser.shell.checkDefaultBrowser", "false"),
          Map.entry("browser.startup.page", "0"),
          Map.entry("datareporting.policy.dataSubmissionEnabled", "false"),
          Map.entry("dom.push.connection.enabled", "false"),
          Map.entry("extensions.systemAddon.update.enabled", "false"),
          Map.entry("extensions.update.enabled", "false"),
          Map.entry("network.captive-portal-service.enabled", "false"),
          Map.entry("network.connectivity-service.enabled", "false"),
          Map.entry("network.prefetch-next", "false"),
          Map.entry("services.settings.server", "\"data:,#remote-settings-dummy/v1\""),
          Map.entry("toolkit.telemetry.enabled", "false"));

  private FirefoxProfile() {}

  /** Makes an empty folder a profile, with further preferences. */
  static void writeInto(Path folder, Map<String, String> further) {
    try {
      Files.writeString(
          folder.resolve("user.js"),
          Stream.of(PREFERENCES, further)
              .flatMap(preferences -> preferences.entrySet().stream())
              .map(entry -> "user_pref(\"" + entry.getKey() + "\", " + entry.getValue() + ");")
              .collect(joining("\n")));
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }
}
