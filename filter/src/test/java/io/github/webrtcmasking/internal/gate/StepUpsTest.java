package io.github.webrtcmasking.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.gate.GateAction.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On a server that tells nothing of session attributes, and one whose session ends meanwhile. */
class StepUpsTest {

  private static final GateRule RULE =
      Rules.rule("otp", new Redirect("/otp"), List.of("passed"), "/*");

  private static final GateVisitors BY_HEADER =
      new GateVisitors() {
        @Override
        public Assessment assessment(HttpServletRequest request) {
          return Assessment.pending(Instant.EPOCH);
        }

        @Override
        public Optional<String> network(HttpServletRequest request) {
          return Optional.of(request.getHeader("network"));
        }
      };

  private final Map<String, Object> attributes = new HashMap<>();
  private final HttpSession session =
      (HttpSession)
          Proxy.newProxyInstance(
              StepUpsTest.class.getClassLoader(),
              new Class<?>[] {HttpSession.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "getId" -> "session";
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "removeAttribute" -> attributes.remove(arguments[0]);
                    default -> throw new IllegalStateException("the session has ended");
                  });
  private final GateConfig config = new GateConfig(List.of(RULE), "X-Gate");
  private final PassedStepUps passedStepUps = new PassedStepUps(config, BY_HEADER);
  private final StepUps stepUps = new StepUps(config, passedStepUps, BY_HEADER);

  private HttpServletRequest from(String network) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            StepUpsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getSession" -> session;
                  case "getHeader" -> network;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private void pass(String network) throws Exception {
    stepUps.during(from(network), () -> session.setAttribute("passed", true));
  }

  private List<String> cleared() {
    return List.of("home", "exit").stream()
        .filter(network -> passedStepUps.isCleared(from(network), RULE))
        .toList();
  }

  @Test
  void whoeverWasAskedAloneHasPassed() throws Exception {
    passedStepUps.askAgain(from("exit"), RULE);
    pass("home");

    assertThat(cleared()).containsExactly("exit");
  }

  @Test
  void whereTwoWereAskedEachIsAskedAgain() throws Exception {
    passedStepUps.askAgain(from("home"), RULE);
    passedStepUps.askAgain(from("exit"), RULE);
    pass("home");
    assertThat(cleared()).isEmpty();

    passedStepUps.askAgain(from("home"), RULE);
    pass("home");
    assertThat(cleared()).containsExactly("home");

    passedStepUps.askAgain(from("exit"), RULE);
    pass("exit");
    assertThat(cleared()).containsExactly("home", "exit");
  }

  @Test
  void whatWasThereBeforeIsNoNews() throws Exception {
    pass("home");
    passedStepUps.askAgain(
        from("exit"),
        new GateRule(
            "x",
            List.of(),
            Set.of(),
            RULE.trigger(),
            RULE.action(),
            RULE.mode(),
            List.of("other")));
    pass("exit");

    assertThat(cleared()).isEmpty();
  }

  /**
   * As Spring Session does: the server tells of its own sessions, and knows nothing of this one.
   */
  @Test
  void stepUpInSessionOfFilterIsSeenWhereTheServerTellsOfItsOwn() throws Exception {
    stepUps.hearFromServer();
    HttpServletRequest wrapped =
        new HttpServletRequestWrapper(withoutSession()) {
          @Override
          public HttpSession getSession(boolean create) {
            return session;
          }

          @Override
          public String getHeader(String name) {
            return "exit";
          }
        };
    passedStepUps.askAgain(wrapped, RULE);

    stepUps.during(wrapped, () -> session.setAttribute("passed", true));

    assertThat(cleared()).containsExactly("exit");
  }

  private static HttpServletRequest withoutSession() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            StepUpsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> null);
  }

  @Test
  void sessionThatEndsMeanwhileFailsNobody() {
    assertThatNoException()
        .isThrownBy(
            () ->
                stepUps.during(
                    from("home"),
                    () ->
                        stepUps.attributeAdded(
                            new HttpSessionBindingEvent(session, "passed", true))));
    assertThat(cleared()).isEmpty();
  }

  /** What other versions of us, or the store, make of it must not matter. */
  @Test
  void sessionKeepsTextsInAList() throws Exception {
    passedStepUps.askAgain(from("exit"), RULE);
    pass("exit");
    passedStepUps.askAgain(from("home"), RULE);

    assertThat(attributes).hasSize(2).doesNotContainKey("passed");
    assertThat(attributes.values()).hasOnlyElementsOfType(ArrayList.class);
    attributes.replaceAll((name, value) -> List.of(7, "nonsense"));
    assertThat(cleared()).isEmpty();
    pass("home");
    attributes.replaceAll((name, value) -> "nonsense");
    assertThat(cleared()).isEmpty();
  }
}
