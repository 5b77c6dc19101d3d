package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Says where a visitor's browser finds the collector. Called only for pages that get the tag. */
@FunctionalInterface
public interface ScriptUrl {
  /**
   * The script at an address that names its version, with the hash of its bytes (Subresource
   * Integrity, section 3.2): for pages whose policy asks for one.
   *
   * @param url not yet escaped for HTML; no other bytes were ever behind it
   * @param integrity the metadata, such as {@code sha384-...}
   */
  record PinnedScript(String url, String integrity) {}

  /** The URL, not yet escaped for HTML. It contains the session id if cookies are not used. */
  String of(HttpServletRequest request, HttpServletResponse response);

  /**
   * The same script with its hash. Empty where that does not help, because the script loads the
   * collector by a way that carries no hash.
   */
  default Optional<PinnedScript> pinned(HttpServletRequest request, HttpServletResponse response) {
    return Optional.empty();
  }
}
