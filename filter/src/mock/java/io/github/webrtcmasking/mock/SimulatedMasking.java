package io.github.webrtcmasking.mock;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.NetworkInfo;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.gate.GateConfig;
import io.github.webrtcmasking.internal.gate.PassedStepUps;
import io.github.webrtcmasking.internal.session.AssessmentReader;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the filter in tests of an application's own code. What it says of a visitor lies in
 * the request and the session as the filter's own results do, so {@code Masking.of}, {@code
 * Masking.clear}, {@code Masking.isCleared} and the attributes tell the same. {@code Masking.await}
 * returns at once.
 *
 * <p>Works with every request that keeps attributes and has a servlet context and sessions, such as
 * Spring's {@code MockHttpServletRequest}. For any other, such as one of Mockito, take what {@link
 * #around} returns; where you have none, take {@link #request}.
 *
 * <p>As a {@link Filter} it can stand in front of what is tested, for example in {@code MockMvc}.
 *
 * <p>Thread-safe.
 */
public final class SimulatedMasking implements Filter {

  private final SimulatedVisitors visitors = new SimulatedVisitors();
  private final PassedStepUps passedStepUps = new PassedStepUps(GateConfig.NONE, visitors);
  private volatile @Nullable Judgement everybody;
  private volatile NetworkInfo networks = NetworkInfo.NONE;

  /** A filter that knows nobody yet. */
  public SimulatedMasking() {}

  private record Judgement(Verdict verdict, Confidence confidence, List<Reason> reasons) {
    Assessment at(NetworkInfo network) {
      return Assessment.of(verdict, confidence, reasons, Instant.now()).withNetwork(network);
    }
  }

  /**
   * A request as it arrives at the application: {@code PENDING}, or what its session knows of the
   * network that it comes from, which its remote address decides.
   *
   * @param request keeps attributes
   * @return what {@code Masking.of} says from now on
   * @throws IllegalArgumentException if the request keeps no attributes
   */
  public Assessment enter(HttpServletRequest request) {
    ServletContext application = request.getServletContext();
    if (application == null) {
      throw new IllegalArgumentException(
          "the request has no servlet context; take what around(request) returns");
    }
    AssessmentReader reader = visitors::assessment;
    application.setAttribute(AssessmentReader.ATTRIBUTE, reader);
    Supplier<PassedStepUps> supplied = () -> passedStepUps;
    application.setAttribute(PassedStepUps.ATTRIBUTE, supplied);
    Assessment said = visitors.assessment(request);
    if (AssessmentReader.of(request) != reader || !isTold(request)) {
      throw new IllegalArgumentException(
          "the request or its servlet context keeps no attributes; take what around(request)"
              + " returns");
    }
    return said;
  }

  private static boolean isTold(HttpServletRequest request) {
    return request.getAttribute("webrtc.masking.verdict") != null;
  }

  /**
   * The browser's answer arrived, and this is what comes of it. It counts for the request's session
   * and network. The request gets a session if it has none.
   *
   * @param request keeps attributes
   * @param verdict anything but {@code PENDING}
   * @param reasons the most important first; none are needed
   * @return what {@code Masking.of} says from now on
   * @throws IllegalArgumentException if the verdict is {@code PENDING}, or the request keeps no
   *     attributes
   */
  public Assessment answer(
      HttpServletRequest request, Verdict verdict, Confidence confidence, Reason... reasons) {
    return answer(request, new Judgement(verdict, confidence, List.of(reasons)));
  }

  private Assessment answer(HttpServletRequest request, Judgement judgement) {
    if (judgement.verdict() == Verdict.PENDING) {
      throw new IllegalArgumentException("an answer is never PENDING; enter(request) is before it");
    }
    enter(request);
    return visitors.answer(request, judgement.at(networks));
  }

  /**
   * From now on everybody of whom nothing is known yet is judged so as they enter, as if they had
   * been to another page before. For tests in which the request is made elsewhere.
   *
   * @param verdict anything but {@code PENDING}
   * @return this
   */
  public SimulatedMasking everybodyIs(Verdict verdict, Confidence confidence, Reason... reasons) {
    everybody = new Judgement(verdict, confidence, List.of(reasons));
    return this;
  }

  /**
   * From now on lists and databases know this about the network of whoever answers: {@code
   * Assessment.getNetwork()} tells it. Nothing is known before.
   *
   * @param network made from {@link NetworkInfo#NONE}
   * @return this
   */
  public SimulatedMasking networksAre(NetworkInfo network) {
    networks = requireNonNull(network, "network");
    return this;
  }

  /** A plain {@code GET} of a visitor who is new, for tests without any library. */
  public HttpServletRequest request() {
    return around(PlainObjects.request());
  }

  /** The request with attributes, a session and a servlet context, of a visitor who is new. */
  public HttpServletRequest around(HttpServletRequest request) {
    return new SimulatedRequest(request, null);
  }

  /**
   * The same, of a visitor who was here before.
   *
   * @param session of their earlier request
   */
  public HttpServletRequest around(HttpServletRequest request, HttpSession session) {
    return new SimulatedRequest(request, session);
  }

  /** Lets the request enter, and passes it on. */
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http) {
      Assessment said = enter(http);
      Judgement judgement = everybody;
      if (judgement != null && said.getVerdict() == Verdict.PENDING) {
        answer(http, judgement);
      }
    }
    chain.doFilter(request, response);
  }
}
