package io.github.webrtcmasking.internal.vantage.protocol;

import java.util.Optional;
import java.util.function.Function;

/** The outcome of authentication. */
sealed interface Authentication {

  /** What to answer, given the service for an authenticated client. */
  Optional<Answer> then(Function<Login, Answer> service);

  /** Nonce, user name and integrity were right; every answer is signed. */
  record Granted(Login login, LongTermKey key) implements Authentication {
    @Override
    public Optional<Answer> then(Function<Login, Answer> service) {
      return Optional.of(service.apply(login).signed(key));
    }

    @Override
    public String toString() {
      return "Granted[redacted]";
    }
  }

  /** Something was wrong, and the client is told. */
  record Rejected(Answer answer) implements Authentication {
    @Override
    public Optional<Answer> then(Function<Login, Answer> service) {
      return Optional.of(answer);
    }
  }

  /** Too many such requests came from that source. */
  record Ignored() implements Authentication {
    @Override
    public Optional<Answer> then(Function<Login, Answer> service) {
      return Optional.empty();
    }
  }
}
