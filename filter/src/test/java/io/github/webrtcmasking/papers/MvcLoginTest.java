package io.github.webrtcmasking.papers;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.mock.SimulatedMasking;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;

class MvcLoginTest {

  @Controller
  static class Login {
    @PostMapping("/login")
    String login(HttpServletRequest request) {
      return Masking.of(request).isSecondStepAdvised() ? "redirect:/code" : "redirect:/home";
    }
  }

  @Test
  void maskedCustomerIsAskedForACode() throws Exception {
    SimulatedMasking masking = new SimulatedMasking();
    masking.everybodyIs(Verdict.MASKED, Confidence.HIGH);

    MockMvcBuilders.standaloneSetup(new Login())
        .addFilters(masking)
        .build()
        .perform(post("/login"))
        .andExpect(redirectedUrl("/code"));
  }
}
