package io.github.webrtcmasking.internal.vantage.sharing;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.vantage.protocol.Account;
import io.github.webrtcmasking.internal.vantage.protocol.Accounts;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Serves peers that answer for this application, using this application's keys and memory. For any
 * number of threads.
 */
public final class PeerService {

  /** The peer does not pass it on, and no account needs it. */
  private static final int NO_PORT = 0;

  private final Accounts accounts;
  private final InstantSource time;

  /**
   * A service for those accounts.
   *
   * @param time the time that the accounts use
   */
  public PeerService(Accounts accounts, InstantSource time) {
    this.accounts = accounts;
    this.time = time;
  }

  synchronized Optional<String> password(String username) {
    return accounts.find(username).map(Account::password);
  }

  /**
   * Remembers the visitor's address and returns it sealed. The second address is the local one that
   * they asked.
   */
  synchronized InetSocketAddress sighting(String username, List<InetAddress> addresses) {
    TransportAddress source = new TransportAddress(IpAddress.of(addresses.get(0)), NO_PORT);
    TransportAddress sealed =
        accounts
            .find(username)
            .orElseThrow()
            .allocate(source, IpAddress.of(addresses.get(1)), Optional.empty(), time.instant());
    return new InetSocketAddress(sealed.address().toInetAddress(), sealed.port());
  }
}
