package io.github.webrtcmasking.internal.shield;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of WebRTC the scripts of a page may still use. */
public enum ShieldMode {
  /** All of it: there is no shield. */
  OFF("", ""),
  /** Connections through relays only, whose candidates reveal no address of the visitor. */
  RELAY_ONLY("shield-relay-only.js", "frame-src *; object-src *"),
  /** Nothing: the page sees a browser without WebRTC. */
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
   * The content security policy that the script needs, in addition to the page's own. Its star does
   * not allow {@code blob:} and {@code data:} documents in frames, which would start without the
   * shield. The policy does not say {@code webrtc 'block'}: Chromium 156 and Firefox 153 ignore it
   * (see docs/shield.md), and Chromium writes an error into the console of every page.
   */
  public String policy() {
    return policy;
  }
}
