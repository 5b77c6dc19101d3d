package io.github.webrtcmasking.internal.shield;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is left of WebRTC to the scripts of a page. */
public enum ShieldMode {
  /** All of it: there is no shield. */
  OFF("", ""),
  /** Connections through relays, whose candidates tell nothing of the visitor. */
  RELAY_ONLY("shield-relay-only.js", "frame-src *; object-src *"),
  /** Nothing: the page finds itself in a browser without WebRTC. */
  BLOCK("shield-block.js", "frame-src *; object-src *");

  private final String script;
  private final String policy;

  ShieldMode(String script, String policy) {
    this.script = script;
    this.policy = policy;
  }

  /** The mode with this name in the settings, {@code relay-only} for example. */
  public static Optional<ShieldMode> parse(String text) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values()).filter(mode -> mode.name().equals(name)).findFirst();
  }

  /** The name of the built script; empty where there is none. */
  public String script() {
    return script;
  }

  /**
   * The content security policy that goes with the script, beside the page's own. A star stands for
   * addresses of the network only: documents from {@code blob:} and {@code data:} addresses begin
   * without the shield. Not {@code webrtc 'block'}: no browser obeys it, and Chromium writes an
   * error into the console of every page for a directive that it does not know.
   */
  public String policy() {
    return policy;
  }
}
