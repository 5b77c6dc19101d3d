package io.github.webrtcmasking.internal.injection;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a page finds the collector, and the collector its endpoints.
 *
 * @param origin the page's, which is also theirs
 * @param scriptPath with the session in it where cookies do not carry it
 */
record CollectorAddress(PageOrigin origin, String scriptPath) {
  /** Beside the script, with the same path parameters: see the collector's endpointUrl. */
  List<String> endpointPaths() {
    int parameters = scriptPath.indexOf(';');
    String path = parameters < 0 ? scriptPath : scriptPath.substring(0, parameters);
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String more = parameters < 0 ? "" : scriptPath.substring(parameters);
    return Stream.of("challenge", "answer").map(name -> folder + name + more).toList();
  }
}
