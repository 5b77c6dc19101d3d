package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.http.HttpSession;

/** Tells whether a visitor has passed a second step from a network. */
@FunctionalInterface
public interface Clearing {

  /** Nobody has. */
  Clearing NONE = (session, network) -> false;

  /** Whether it was passed in the session, from the network of that name. */
  boolean isCleared(HttpSession session, String network);

  /** What is said of the network, and that it was passed, where it was. */
  default Assessment applied(Assessment said, HttpSession session, String network) {
    return said.isSecondStepAdvised() && isCleared(session, network) ? said.withCleared() : said;
  }
}
