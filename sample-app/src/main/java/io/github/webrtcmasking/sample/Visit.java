package io.github.webrtcmasking.sample;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** What the shop keeps in a visitor's session. Only this class and the JSPs know the names. */
final class Visit {
  private static final String CART = "cart";
  private static final String TOKEN = "token";
  private static final String CUSTOMER = "customer";
  private static final String KNOCKING = "knocking";
  private static final String SECOND_STEP = "secondStep";
  private static final String CONFIRMED = "confirmed";
  private static final String CONSENT = "consent";
  private static final String ORDER = "order";

  /**
   * The attribute in which the filter's gate keeps the page that the visitor wanted, as a path
   * below the context path.
   */
  private static final String GATE_TARGET = "webrtc.masking.gate.target";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final HttpSession session;

  private Visit(HttpSession session) {
    this.session = session;
  }

  static Visit of(HttpServletRequest request) {
    return new Visit(request.getSession());
  }

  static Visit in(HttpSession session) {
    return new Visit(session);
  }

  void begin() {
    session.setAttribute(CART, Cart.EMPTY);
    renewToken();
  }

  /** The token that every form of this session carries. */
  String token() {
    return (String) session.getAttribute(TOKEN);
  }

  private void renewToken() {
    session.setAttribute(TOKEN, random(16));
  }

  Cart cart() {
    return (Cart) session.getAttribute(CART);
  }

  void keep(Cart cart) {
    session.setAttribute(CART, cart);
  }

  /** The customer who is signed in, with all steps done. */
  Optional<String> customer() {
    return Optional.ofNullable((String) session.getAttribute(CUSTOMER));
  }

  /** The customer who knows the password and still owes the second step. */
  Optional<String> knocking() {
    return Optional.ofNullable((String) session.getAttribute(KNOCKING));
  }

  void knock(String customer) {
    session.setAttribute(KNOCKING, customer);
    session.removeAttribute(SECOND_STEP);
    secondStep();
  }

  void signIn(String customer) {
    signOut();
    session.setAttribute(CUSTOMER, customer);
    renewToken();
  }

  void signOut() {
    session.removeAttribute(CUSTOMER);
    session.removeAttribute(KNOCKING);
    session.removeAttribute(SECOND_STEP);
  }

  /**
   * Records that the customer has passed the second step, so that neither the shop nor the gate
   * asks again.
   */
  static void confirm(HttpServletRequest request) {
    Visit visit = of(request);
    visit.customer().ifPresent(customer -> visit.session.setAttribute(CONFIRMED, customer));
    Masking.clear(request);
  }

  /**
   * Whether the customer has to pass a second step before they are signed in: where it is advised,
   * and where it was somebody else who passed it in this session.
   */
  static boolean owesSecondStep(String customer, HttpServletRequest request) {
    boolean passed = customer.equals(request.getSession().getAttribute(CONFIRMED));
    return Masking.of(request).isSecondStepAdvised() || (Masking.isCleared(request) && !passed);
  }

  /** The page that the gate kept the visitor from. Returns it once. */
  Optional<String> takeTarget() {
    Optional<String> target = Optional.ofNullable((String) session.getAttribute(GATE_TARGET));
    session.removeAttribute(GATE_TARGET);
    return target;
  }

  /** The open second step, or a new one if none is open. */
  SecondStep secondStep() {
    Instant now = Instant.now();
    SecondStep step = (SecondStep) session.getAttribute(SECOND_STEP);
    if (step == null || !step.isOpen(now)) {
      step = SecondStep.issue(RANDOM::nextInt, now);
      session.setAttribute(SECOND_STEP, step);
    }
    return step;
  }

  /** Tries a code against the step that was issued; never against a fresh one. */
  SecondStep.Outcome offer(String code) {
    SecondStep step = (SecondStep) session.getAttribute(SECOND_STEP);
    if (step == null) {
      return SecondStep.Outcome.SPENT;
    }
    SecondStep.Outcome outcome = step.offer(code, Instant.now());
    // Set again, so that a replicating container replicates the used-up try.
    session.setAttribute(SECOND_STEP, step);
    return outcome;
  }

  void consent(String answer) {
    session.setAttribute(CONSENT, answer);
  }

  void place(String name, String address) {
    session.setAttribute(ORDER, new Order("T-" + random(3), cart(), name, address));
    session.setAttribute(CART, Cart.EMPTY);
  }

  private static String random(int bytes) {
    byte[] drawn = new byte[bytes];
    RANDOM.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn).toUpperCase(Locale.ROOT);
  }
}
