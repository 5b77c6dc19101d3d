package io.github.webrtcmasking.internal.vantage.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.nio.charset.Charset;
import java.util.Optional;

/** The long-term credential mechanism, as a server (RFC 8489, section 9.2.4). */
final class Authenticator {

  private final Accounts accounts;
  private final Nonces nonces;
  private final Admission admission;

  Authenticator(Accounts accounts, Nonces nonces, Admission admission) {
    this.accounts = accounts;
    this.nonces = nonces;
    this.admission = admission;
  }

  Login login(Exchange exchange) {
    StunMessage request = exchange.request();
    boolean validNonce = hasValidNonce(exchange);
    if (!isAdmitted(exchange, validNonce)) {
      return new Login.Ignored();
    }
    // No MESSAGE-INTEGRITY: 401.
    if (!request.has(AttributeType.MESSAGE_INTEGRITY)) {
      return challenge(exchange, ErrorCode.UNAUTHENTICATED);
    }
    // MESSAGE-INTEGRITY, but no USERNAME, REALM or NONCE: 400.
    if (!isComplete(request)) {
      return new Login.Refused(Answer.error(request, ErrorCode.BAD_REQUEST));
    }
    // The nonce is not (or no longer) valid: 438.
    if (!validNonce) {
      return challenge(exchange, ErrorCode.STALE_NONCE);
    }
    // The user name is not valid in the realm, or the integrity is wrong: 401.
    return granted(exchange).orElseGet(() -> challenge(exchange, ErrorCode.UNAUTHENTICATED));
  }

  /** Two limits, so that forged sources use up nothing of those who are what they say. */
  private boolean isAdmitted(Exchange exchange, boolean validNonce) {
    IpAddress source = exchange.source().address();
    return validNonce
        ? admission.admitNonceHolder(source, exchange.now())
        : admission.admit(source, exchange.now());
  }

  private boolean hasValidNonce(Exchange exchange) {
    return text(exchange.request(), AttributeType.NONCE, US_ASCII)
        .filter(nonce -> nonces.isValid(nonce, exchange.source(), exchange.now()))
        .isPresent();
  }

  private static boolean isComplete(StunMessage request) {
    return request.has(AttributeType.USERNAME)
        && request.has(AttributeType.REALM)
        && request.has(AttributeType.NONCE)
        && request
            .value(AttributeType.MESSAGE_INTEGRITY)
            .filter(value -> value.remaining() == MessageIntegrity.LENGTH)
            .isPresent();
  }

  private Optional<Login> granted(Exchange exchange) {
    StunMessage request = exchange.request();
    if (request.value(AttributeType.REALM).filter(Realm.OURS::matches).isEmpty()) {
      return Optional.empty();
    }
    return text(request, AttributeType.USERNAME, UTF_8)
        .flatMap(
            username ->
                accounts.find(username).flatMap(account -> granted(request, username, account)));
  }

  private static Optional<Login> granted(StunMessage request, String username, Account account) {
    LongTermKey key = LongTermKey.of(username, Realm.OURS.text(), account.password());
    return new MessageIntegrity(key).matches(request)
        ? Optional.of(new Login.Granted(account, key))
        : Optional.empty();
  }

  private Login challenge(Exchange exchange, ErrorCode code) {
    Nonce nonce = new Nonce(nonces.issue(exchange.source(), exchange.now()));
    return new Login.Refused(Answer.error(exchange.request(), code, Realm.OURS, nonce));
  }

  private static Optional<String> text(StunMessage request, int type, Charset charset) {
    return request.value(type).map(value -> charset.decode(value).toString());
  }
}
