package io.github.webrtcmasking.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.NetworkInfo;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.testing.StubRequest;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every way in which an application reads the verdict says the same of a simulated visitor. */
class SimulatedMaskingTest {

  private final SimulatedMasking masking = new SimulatedMasking();

  /** Where a test takes its request from. */
  enum Origin {
    PLAIN,
    SPRING,
    /** Answers null to everything, as mocks do. */
    MOCK,
    /** Fails at what the test did not foresee. */
    STRICT;

    HttpServletRequest request(SimulatedMasking masking) {
      return switch (this) {
        case PLAIN -> masking.request();
        case SPRING -> new MockHttpServletRequest("POST", "/login");
        case MOCK -> masking.around(mute());
        case STRICT -> masking.around(StubRequest.from("198.51.100.7").build());
      };
    }
  }

  private static HttpServletRequest mute() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            SimulatedMaskingTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> null);
  }

  private static void requireTold(
      HttpServletRequest request, Verdict verdict, boolean advised, boolean cleared) {
    assertThat(Masking.of(request).getVerdict()).isEqualTo(verdict);
    assertThat(Masking.of(request).isSecondStepAdvised()).isEqualTo(advised);
    assertThat(Masking.isCleared(request)).isEqualTo(cleared);
    // Not the time, which is now where nothing is known.
    assertThat(Masking.await(request, Duration.ofSeconds(5)))
        .returns(verdict, Assessment::getVerdict)
        .returns(Masking.of(request).getReasons(), Assessment::getReasons);
    assertThat(request.getAttribute("webrtc.masking"))
        .isInstanceOfSatisfying(
            Assessment.class,
            told -> {
              assertThat(told.getVerdict()).isEqualTo(verdict);
              assertThat(told.isSecondStepAdvised()).isEqualTo(advised);
            });
    assertThat(request.getAttribute("webrtc.masking.verdict")).isEqualTo(verdict.name());
    assertThat(request.getAttribute("webrtc.masking.advice"))
        .isEqualTo(advised ? "SECOND_STEP" : "NONE");
    if (request.getSession(false) != null) {
      assertThat(request.getSession().getAttribute("webrtc.masking.verdict"))
          .isEqualTo(verdict.name());
      assertThat(request.getSession().getAttribute("webrtc.masking"))
          .isInstanceOfSatisfying(
              Map.class, told -> assertThat(told.get("secondStepAdvised")).isEqualTo(advised));
    }
  }

  @ParameterizedTest
  @EnumSource
  void visitGoesFromPendingToMaskedToCleared(Origin origin) {
    HttpServletRequest request = origin.request(masking);
    assertThat(Masking.of(request).getReasons()).containsExactly(Reason.FILTER_OFF);

    masking.enter(request);
    requireTold(request, Verdict.PENDING, false, false);
    assertThat(request.getSession(false)).isNull();

    masking.answer(request, Verdict.MASKED, Confidence.HIGH, Reason.ADDRESS_DIFFERS);
    requireTold(request, Verdict.MASKED, true, false);
    assertThat(Masking.of(request).getReasons()).containsExactly(Reason.ADDRESS_DIFFERS);

    Masking.clear(request);
    requireTold(request, Verdict.MASKED, false, true);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
  void everyVerdictCanBeTold(Verdict verdict) {
    for (Confidence confidence : Confidence.values()) {
      HttpServletRequest request = masking.request();
      masking.answer(request, verdict, confidence);
      assertThat(Masking.of(request).getVerdict()).isEqualTo(verdict);
      assertThat(Masking.of(request).getConfidence()).isEqualTo(confidence);
    }
  }

  @Test
  void laterAnswerReplacesTheFormer() {
    HttpServletRequest request = masking.request();
    masking.answer(request, Verdict.MASKED, Confidence.HIGH);
    masking.answer(request, Verdict.CONSISTENT, Confidence.LOW);
    requireTold(request, Verdict.CONSISTENT, false, false);
    masking.answer(request, Verdict.TAMPERED, Confidence.MEDIUM);
    requireTold(request, Verdict.TAMPERED, true, false);
  }

  @Test
  void clearingIsOfTheSessionAndTheNetwork() {
    HttpServletRequest first = masking.around(StubRequest.from("198.51.100.7").build());
    masking.answer(first, Verdict.MASKED, Confidence.HIGH);
    Masking.clear(first);

    HttpServletRequest same =
        masking.around(StubRequest.from("198.51.100.7").build(), first.getSession());
    masking.enter(same);
    requireTold(same, Verdict.MASKED, false, true);

    HttpServletRequest elsewhere =
        masking.around(StubRequest.from("203.0.113.9").build(), first.getSession());
    assertThat(masking.enter(elsewhere).getReasons()).containsExactly(Reason.NETWORK_CHANGED);
    masking.answer(elsewhere, Verdict.MASKED, Confidence.HIGH);
    assertThat(Masking.of(elsewhere).isSecondStepAdvised()).isTrue();
    assertThat(Masking.isCleared(elsewhere)).isFalse();
  }

  @Test
  void asAFilterItJudgesWhoeverComes() throws Exception {
    masking.everybodyIs(Verdict.MASKED, Confidence.MEDIUM, Reason.ADDRESS_DIFFERS);
    MockFilterChain chain = new MockFilterChain();
    masking.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);

    requireTold((HttpServletRequest) chain.getRequest(), Verdict.MASKED, true, false);
  }

  @Test
  void requestThatKeepsNothingIsToldToBeWrapped() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> masking.enter(mute()))
        .withMessageContaining("around(request)");
    HttpServletRequest forgetful =
        new HttpServletRequestWrapper(new MockHttpServletRequest()) {
          @Override
          public Object getAttribute(String name) {
            return null;
          }
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> masking.enter(forgetful))
        .withMessageContaining("around(request)");
  }

  @Test
  void answerIsNeverPending() {
    HttpServletRequest request = masking.request();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> masking.answer(request, Verdict.PENDING, Confidence.LOW))
        .withMessageContaining("enter(request)");
  }

  /** Mockito's requests have no servlet context either. */
  @Test
  void withoutAServletContextTheFilterIsOff() {
    HttpServletRequest request =
        new HttpServletRequestWrapper(new MockHttpServletRequest()) {
          @Override
          public ServletContext getServletContext() {
            return null;
          }
        };
    assertThat(Masking.of(request).getVerdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(Masking.of(request).getReasons()).containsExactly(Reason.FILTER_OFF);
    assertThat(Masking.isCleared(request)).isFalse();
    Masking.clear(request);
    assertThat(Masking.await(request, Duration.ZERO).getVerdict()).isEqualTo(Verdict.NOT_EVALUATED);
    AtomicReference<Assessment> told = new AtomicReference<>();
    Masking.awaitAsync(request, Duration.ofSeconds(30)).thenAccept(told::set);
    assertThat(told.get().getReasons()).containsExactly(Reason.FILTER_OFF);
  }

  @Test
  void networksAreKnownByWhatListsSay() {
    SimulatedMasking masking = new SimulatedMasking();
    NetworkInfo relay = NetworkInfo.NONE.withRelay("Some relay").withCountry("DE");
    masking.networksAre(relay);
    HttpServletRequest request = masking.request();
    masking.answer(request, Verdict.RELAY, Confidence.HIGH, Reason.PRIVACY_RELAY);
    assertThat(Masking.of(request).getNetwork()).isEqualTo(relay);

    HttpServletRequest another = masking.networksAre(NetworkInfo.NONE).request();
    masking.answer(another, Verdict.CONSISTENT, Confidence.HIGH);
    assertThat(Masking.of(another).getNetwork()).isEqualTo(NetworkInfo.NONE);
  }
}
