package io.github.webrtcmasking.internal.vantage.protocol;

import java.time.Duration;
import java.util.Optional;

/**
 * A client that has authenticated itself.
 *
 * @param account the account of its user name
 * @param roundTrip the time since the nonce was sent to it, which is at least the round trip of its
 *     packets; empty if the nonce is of another clock
 */
record Login(Account account, Optional<Duration> roundTrip) {}
