package io.github.webrtcmasking.internal.injection.csp;

import java.util.List;
import java.util.stream.Stream;

/**
 * The URLs of the collector and of its endpoints, as a page uses them.
 *
 * @param origin the origin of the page, of the collector and of the endpoints
 * @param scriptPath contains the session id if cookies do not carry it
 * @param shield the name of the shield's file, with a slash in front; empty where there is none
 */
public record CollectorAddress(PageOrigin origin, String scriptPath, String shield) {
  public CollectorAddress(PageOrigin origin, String scriptPath) {
    this(origin, scriptPath, "");
  }

  /** The paths of all scripts that the page has to load. */
  List<String> scriptPaths() {
    return shield.isEmpty() ? List.of(scriptPath) : List.of(scriptPath, shieldPath());
  }

  public String shieldPath() {
    return beside(shield.substring(1));
  }

  /**
   * The endpoints are beside the script and have the same path parameters; see endpointUrl in the
   * collector.
   */
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
