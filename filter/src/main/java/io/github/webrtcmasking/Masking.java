package io.github.webrtcmasking;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.gate.PassedStepUps;
import io.github.webrtcmasking.internal.listener.ListenerList;
import io.github.webrtcmasking.internal.session.AssessmentReader;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/** Where an application reads the assessment of its visitor. Thread-safe. */
public final class Masking {

  private Masking() {}

  /**
   * The assessment of the visitor, for the network that this request comes from. This method never
   * creates a session and never waits. Before anything is known, and without a session, the
   * assessment is {@code PENDING}.
   *
   * <pre>{@code
   * if (Masking.of(request).isSecondStepAdvised()) {
   *   // ask for a second step
   * }
   * }</pre>
   *
   * <p>The network is the one that the request had at the front of the filter chain: filters that
   * wrap the request later, and dispatches, do not change it. Each call reads the assessment anew,
   * because an answer may arrive or the session may end while you serve the request. The filter
   * puts the latest result into the request attributes {@code webrtc.masking}, {@code
   * webrtc.masking.verdict} and {@code webrtc.masking.advice} before it calls the application. The
   * session attributes of the same names hold the latest result of any request of the session. The
   * request attributes are missing where the container serves a file by itself. In a page that
   * another application includes, they belong to that other application. This method works in both
   * places.
   *
   * @param request the request that the application is serving, or a wrapper around it
   * @return never null
   */
  public static Assessment of(HttpServletRequest request) {
    return AssessmentReader.of(request).read(request);
  }

  /**
   * Records that this visitor has passed a second step. For the rest of this session none is
   * advised any more for requests from the same network, and they pass every rule of the gate,
   * where there is one. Without a session this method does nothing; it creates none.
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
   * finds. Call it once, for example when the application starts: the listener stays until the
   * application ends.
   *
   * @param application the application whose visitors the listener hears of
   * @throws IllegalStateException if there are 32 listeners already
   */
  public static void addListener(ServletContext application, AssessmentListener listener) {
    ListenerList.of(application).add(listener);
  }
}
