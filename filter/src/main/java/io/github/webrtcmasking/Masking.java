package io.github.webrtcmasking;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.gate.Clearances;
import io.github.webrtcmasking.internal.listener.ListenerList;
import io.github.webrtcmasking.internal.session.AssessmentReader;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/** Where an application reads what is said about its visitor. Thread-safe. */
public final class Masking {

  private Masking() {}

  /**
   * The assessment that holds for the network that this request comes from. It never creates a
   * session and never waits; before anything is known it is {@code PENDING}.
   *
   * @param request the request that the application is serving, or a wrapper around it
   * @return never null
   */
  public static Assessment of(HttpServletRequest request) {
    return AssessmentReader.of(request).read(request);
  }

  /**
   * Says that this visitor has passed a step-up: for the rest of this session, requests from the
   * network of this one pass every rule of the gate. Without a session nothing is remembered, and
   * none is created.
   *
   * @param request the request that the application is serving, or a wrapper around it
   */
  public static void clear(HttpServletRequest request) {
    Clearances.of(request).ifPresent(clearances -> clearances.clear(request));
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
