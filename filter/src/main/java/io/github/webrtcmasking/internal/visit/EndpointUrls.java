package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.visit.Markup.Script;
import java.net.URI;

/** The URLs of the endpoints: beside the script, with the same path parameters. */
record EndpointUrls(URI script) {

  /** The endpoint with that name, without a slash. */
  URI at(String name) {
    return script.resolve(folder() + name + script.getRawPath().substring(bare().length()));
  }

  /** The folder of all of them, with a slash at the end. */
  String folder() {
    return bare().substring(0, bare().lastIndexOf('/') + 1);
  }

  /** The name of the script's file. */
  String name() {
    return bare().substring(folder().length());
  }

  /** The script's path without parameters, such as a session's id. */
  private String bare() {
    String path = script.getRawPath();
    int parameters = path.indexOf(';');
    return parameters < 0 ? path : path.substring(0, parameters);
  }

  /** The page's own, by its tag. */
  static EndpointUrls of(Script tag) {
    return new EndpointUrls(tag.url());
  }

  /** Those that a page without tag may have: below the application's path, or the server's. */
  static EndpointUrls guess(URI page, boolean inApplication) {
    String path = page.getRawPath();
    int end = path.indexOf('/', 1);
    String context = inApplication && end > 0 ? path.substring(0, end) : "";
    return new EndpointUrls(page.resolve(context + "/webrtc-masking/probe.js"));
  }
}
