package io.github.webrtcmasking.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.mock.SimulatedMasking;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class PlainLoginTest {

  /** The code under test, which is compiled without the filter. */
  static boolean asks(HttpServletRequest request) {
    return "SECOND_STEP".equals(request.getAttribute("webrtc.masking.advice"));
  }

  @Test
  void maskedCustomerIsAsked() {
    SimulatedMasking masking = new SimulatedMasking();
    HttpServletRequest request = masking.request();
    masking.answer(request, Verdict.MASKED, Confidence.HIGH, Reason.ADDRESS_DIFFERS);
    assertEquals(true, asks(request));
  }

  @Test
  void theSameCustomerIsAskedLaterToo() {
    SimulatedMasking masking = new SimulatedMasking();
    HttpServletRequest first = masking.request();
    masking.answer(first, Verdict.MASKED, Confidence.HIGH);
    HttpServletRequest later = masking.around(masking.request(), first.getSession());
    masking.enter(later); // without it nobody is asked
    assertEquals(true, asks(later));
  }
}
