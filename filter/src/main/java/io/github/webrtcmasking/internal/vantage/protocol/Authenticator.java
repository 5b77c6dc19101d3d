package io.github.webrtcmasking.internal.vantage.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;

/** The long-term credential mechanism, as a server (RFC 8489, section 9.2.4). */
final class Authenticator {

  private final Accounts accounts;
  private final Nonces nonces;
  private final RequestLimit requestLimit;

  Authenticator(Accounts accounts, Nonces nonces, RequestLimit requestLimit) {
    this.accounts = accounts;
    this.nonces = nonces;
    this.requestLimit = requestLimit;
  }

  Authentication login(ReceivedRequest received) {
    StunMessage request = received.request();
    Optional<Duration> age = ageOfNonce(received);
    if (!isAdmitted(received, age.isPresent())) {
      return new Authentication.Ignored();
    }
    // No MESSAGE-INTEGRITY: 401.
    if (!request.has(AttributeType.MESSAGE_INTEGRITY)) {
      return challenge(received, ErrorCode.UNAUTHENTICATED);
    }
    // MESSAGE-INTEGRITY, but no USERNAME, REALM or NONCE: 400.
    if (!isComplete(request)) {
      return new Authentication.Rejected(Answer.error(request, ErrorCode.BAD_REQUEST));
    }
    // The nonce is not (or no longer) valid: 438.
    if (age.isEmpty()) {
      return challenge(received, ErrorCode.STALE_NONCE);
    }
    // The user name is not valid in the realm, or the integrity is wrong: 401.
    return granted(received, age.filter(time -> !time.isNegative()))
        .orElseGet(() -> challenge(received, ErrorCode.UNAUTHENTICATED));
  }

  /** Two limits, so that forged sources use up nothing of the limit for real ones. */
  private boolean isAdmitted(ReceivedRequest received, boolean validNonce) {
    IpAddress source = received.source().address();
    return validNonce
        ? requestLimit.admitNonceHolder(source, received.now())
        : requestLimit.admit(source, received.now());
  }

  private Optional<Duration> ageOfNonce(ReceivedRequest received) {
    return text(received.request(), AttributeType.NONCE, US_ASCII)
        .flatMap(nonce -> nonces.age(nonce, received.source(), received.now()));
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

  private Optional<Authentication> granted(ReceivedRequest received, Optional<Duration> roundTrip) {
    StunMessage request = received.request();
    if (request.value(AttributeType.REALM).filter(Realm.OURS::matches).isEmpty()) {
      return Optional.empty();
    }
    return text(request, AttributeType.USERNAME, UTF_8)
        .flatMap(
            username ->
                accounts
                    .find(username)
                    .flatMap(account -> granted(request, username, new Login(account, roundTrip))));
  }

  private static Optional<Authentication> granted(
      StunMessage request, String username, Login login) {
    LongTermKey key = LongTermKey.of(username, Realm.OURS.text(), login.account().password());
    return new MessageIntegrity(key).matches(request)
        ? Optional.of(new Authentication.Granted(login, key))
        : Optional.empty();
  }

  private Authentication challenge(ReceivedRequest received, ErrorCode code) {
    Nonce nonce = new Nonce(nonces.issue(received.source(), received.now()));
    return new Authentication.Rejected(Answer.error(received.request(), code, Realm.OURS, nonce));
  }

  private static Optional<String> text(StunMessage request, int type, Charset charset) {
    return request.value(type).map(value -> charset.decode(value).toString());
  }
}
