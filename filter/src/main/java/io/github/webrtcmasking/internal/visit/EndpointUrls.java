package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.visit.Markup.Script;
import java.net.URI;

/** The URLs of the endpoints: beside the script, with the same path parameters. */
record EndpointUrls(URI script) {

  /** The endpoint with that name, without a slash. */
  URI at(String name) {
    String path = script.getRawPath();
    int parameters = path.indexOf(';');
    return script.resolve(folder() + name + (parameters < 0 ? "" : path.substring(parameters)));
  }

  /** The folder of all of them, with a slash at the end. */
  String folder() {
    String path = script.getRawPath();
    int parameters = path.indexOf(';');
    String bare = parameters < 0 ? path : path.substring(0, parameters);
    return bare.substring(0, bare.lastIndexOf('/') + 1);
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
