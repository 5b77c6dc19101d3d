package io.github.webrtcmasking;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.gate.PassedStepUps;
import io.github.webrtcmasking.internal.listener.ListenerList;
import io.github.webrtcmasking.internal.session.AssessmentReader;
import io.github.webrtcmasking.internal.waiting.AnswerWaits;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where an application reads the assessment of its visitor. Thread-safe. */
public final class Masking {

  private Masking() {}

  /**
   * The assessment of the visitor, for the network that this request comes from. This method never
   * creates a session and never waits. Before anything is known, and without a session, the
   * assessment is {@code PENDING}. Where the filter does not work, because it is switched off,
   * could not start, or is not in this application, it is {@code NOT_EVALUATED} with {@link
   * io.github.webrtcmasking.assessment.Reason#FILTER_OFF}, and waiting would not help.
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
   * Waits for the answer of the visitor's browser, and returns the assessment as soon as there is
   * one, or the {@code PENDING} one at the limit. Holds the thread meanwhile, so prefer {@link
   * #awaitAsync} where you can.
   *
   * <p>Returns at once where there is nothing to wait for: the assessment is known, there is no
   * session, the filter is off.
   *
   * <p>Wait before you change the session's id or begin another session, as a login does: until the
   * browser has the response, its answer comes with the old cookie, and so for nobody. Behind the
   * change in the same request this method does not wait, and the first such call is one warning in
   * the log. Success handlers of Spring Security come behind the change; let a rule of the gate
   * wait in front of that login.
   *
   * <p>Eight threads may be held in one application, those that the gate holds included, and one
   * session has at most half of these. Whoever finds no place is told the {@code PENDING}
   * assessment at once. An answer that came to another node counts as soon as this node's session
   * shows it. An interrupt ends the wait, and the thread stays interrupted.
   *
   * @param request the request that the application is serving, or a wrapper around it
   * @param limit how long to wait at most, from 0 to 30 seconds; two seconds are enough for most
   *     visitors
   * @return never null
   * @throws IllegalArgumentException if the limit is anything else
   */
  public static Assessment await(HttpServletRequest request, Duration limit) {
    Duration checked = AnswerWaits.checked(limit);
    return waits(request).map(waits -> waits.await(request, checked)).orElseGet(() -> of(request));
  }

  /**
   * As {@link #await}, without a thread: a stage that is completed with the assessment, and never
   * exceptionally. A handler of Spring MVC can return it; a servlet starts asynchronous processing
   * and dispatches when the stage completes. Behind a change of the session's id the stage is
   * complete at once, too: wait first, then change the id.
   *
   * <p>256 may wait like this in one application, those at the gate included. Then the session that
   * has most of them makes room, and its oldest stage is completed at once, as {@code PENDING}. The
   * stage goes on in one of four threads of the filter, so what you add to it should be short, or
   * name an executor. The request may be over by then; do not read it there unless you have started
   * asynchronous processing.
   *
   * @param request the request that the application is serving, or a wrapper around it
   * @param limit how long to wait at most, from 0 to 30 seconds
   * @return never null
   * @throws IllegalArgumentException if the limit is anything else
   */
  public static CompletionStage<Assessment> awaitAsync(HttpServletRequest request, Duration limit) {
    Duration checked = AnswerWaits.checked(limit);
    return waits(request)
        .map(waits -> waits.awaitAsync(request, checked))
        .orElseGet(() -> CompletableFuture.completedStage(of(request)));
  }

  private static Optional<AnswerWaits> waits(HttpServletRequest request) {
    return AnswerWaits.of(AssessmentReader.attribute(request, AnswerWaits.ATTRIBUTE));
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
