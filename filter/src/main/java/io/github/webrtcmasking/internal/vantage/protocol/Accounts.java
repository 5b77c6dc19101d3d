package io.github.webrtcmasking.internal.vantage.protocol;

import java.util.Optional;

/** Who may allocate. Internal: not part of the API. */
@FunctionalInterface
public interface Accounts {

  /** The account, unless the name is malformed, of an unknown key, or expired. */
  Optional<Account> find(String username);
}
