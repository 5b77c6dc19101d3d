package io.github.webrtcmasking.internal.injection.csp;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a page finds the collector, and the collector its endpoints.
 *
 * @param origin the page's, which is also theirs
 * @param scriptPath with the session in it where cookies do not carry it
 * @param shield the name of the shield's file, with a slash in front; empty where there is none
 */
public record CollectorAddress(PageOrigin origin, String scriptPath, String shield) {
  public CollectorAddress(PageOrigin origin, String scriptPath) {
    this(origin, scriptPath, "");
  }

  /** Of all scripts that the page has to load. */
  List<String> scriptPaths() {
    return shield.isEmpty() ? List.of(scriptPath) : List.of(scriptPath, shieldPath());
  }

  public String shieldPath() {
    return beside(shield.substring(1));
  }

  /** Beside the script, with the same path parameters: see the collector's endpointUrl. */
  List<String> endpointPaths() {
    return Stream.of("challenge", "answer").map(this::beside).toList();
  }

  private String beside(String name) {
    int parameters = scriptPath.indexOf(';');
    String path = parameters < 0 ? scriptPath : scriptPath.substring(0, parameters);
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String more = parameters < 0 ? "" : scriptPath.substring(parameters);
    return folder + name + more;
  }
}
