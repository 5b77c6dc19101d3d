package io.github.webrtcmasking.browsers;

import java.util.List;

/** Whether browsers show a window, for whoever wants to watch a test. */
final class Headless {
  private static final String FLAG = "--headless";
  private static final String WINDOW = "browser.window";

  private Headless() {}

  /** The command, without the flag where somebody watches. */
  static List<String> unlessWatched(List<String> command) {
    return Boolean.getBoolean(WINDOW)
        ? command.stream().filter(each -> !each.equals(FLAG)).toList()
        : command;
  }
}
