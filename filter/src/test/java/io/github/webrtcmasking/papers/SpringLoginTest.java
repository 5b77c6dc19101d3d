package io.github.webrtcmasking.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.mock.SimulatedMasking;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SpringLoginTest {

  /** The code under test. */
  static String next(HttpServletRequest request) {
    return Masking.of(request).isSecondStepAdvised() ? "/code" : "/home";
  }

  private final SimulatedMasking masking = new SimulatedMasking();
  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");

  @Test
  void whoeverComesBeforeTheAnswerGoesOn() {
    masking.enter(request); // PENDING
    assertEquals("/home", next(request));
  }

  @Test
  void maskedCustomerIsAskedForACodeOnce() {
    masking.answer(request, Verdict.MASKED, Confidence.MEDIUM);
    assertEquals("/code", next(request));

    Masking.clear(request); // as the page does that takes the code
    assertEquals("/home", next(request));
  }
}
