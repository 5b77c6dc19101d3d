package io.github.webrtcmasking;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.gate.PassedStepUps;
import io.github.webrtcmasking.internal.listener.ListenerList;
import io.github.webrtcmasking.internal.session.AssessmentReader;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/** Where an application reads what is said about its visitor. Thread-safe. */
public final class Masking {

  private Masking() {}

  /**
   * The assessment that holds for the network that this request comes from. It never creates a
   * session and never waits; before anything is known, and without a session, it is {@code
   * PENDING}.
   *
   * <pre>{@code
   * if (Masking.of(request).isSecondStepAdvised()) {
   *   // ask for a second step
   * }
   * }</pre>
   *
   * <p>The network of a request is that with which it came to the front of the filter chain:
   * filters that wrap the request later, and dispatches, change nothing. What is said of it is read
   * anew with each call, because an answer may arrive and the session may end while the request is
   * served. What was said last is in the request attributes {@code webrtc.masking}, {@code
   * webrtc.masking.verdict} and {@code webrtc.masking.advice}, from before the application is
   * called; the session attributes of the same names are what any request of the session was told
   * last. There are no such request attributes where the container serves a file by itself, and
   * those in a page that another application includes are of that other application; this method
   * tells there as well.
   *
   * @param request the request that the application is serving, or a wrapper around it
   * @return never null
   */
  public static Assessment of(HttpServletRequest request) {
    return AssessmentReader.of(request).read(request);
  }

  /**
   * Says that this visitor has passed a second step: for the rest of this session none is advised
   * any more for requests from the network of this one, and they pass every rule of the gate, where
   * there is one. Without a session nothing is remembered, and none is created.
   *
   * @param request the request that the application is serving, or a wrapper around it
   */
  public static void clear(HttpServletRequest request) {
    PassedStepUps.of(request).ifPresent(passedStepUps -> passedStepUps.clear(request));
  }

  /**
   * Whether this visitor has passed a second step, in this session and from the network of this
   * request: by {@link #clear}, or by what every rule of the gate takes for it. {@link
   * Assessment#isSecondStepAdvised()} is false then. Needs no gate.
   *
   * @param request the request that the application is serving, or a wrapper around it
   */
  public static boolean isCleared(HttpServletRequest request) {
    return PassedStepUps.of(request)
        .filter(passedStepUps -> passedStepUps.isCleared(request))
        .isPresent();
  }

  /**
   * Registers a listener for this application, beside those that {@link java.util.ServiceLoader}
   * finds; for example when the application starts. It stays until the application ends.
   *
   * @param application the application whose visitors the listener is told of
   * @throws IllegalStateException if there are 32 already, which no application needs
   */
  public static void addListener(ServletContext application, AssessmentListener listener) {
    ListenerList.of(application).add(listener);
  }
}
