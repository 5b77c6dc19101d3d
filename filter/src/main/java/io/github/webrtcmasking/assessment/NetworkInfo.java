package io.github.webrtcmasking.assessment;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;

/**
 * What catalogues know about the network that a visitor's page requests came from. Immutable and
 * serialisable; a JavaBean, so that JSP expressions can read it. It holds no address.
 */
public final class NetworkInfo implements Serializable {

  /** Nothing is known. */
  public static final NetworkInfo NONE = new NetworkInfo("");

  @Serial private static final long serialVersionUID = 1L;

  private final String relay;

  private NetworkInfo(String relay) {
    this.relay = requireNonNull(relay, "relay");
  }

  /** The same with the name of a relay. */
  public NetworkInfo withRelay(String name) {
    return new NetworkInfo(name);
  }

  /**
   * The name of the privacy relay that the page requests came through, with its operator. Relays
   * that share their exits are named together.
   *
   * @return never null; empty where there is none, or where nobody told its name
   */
  public String getRelay() {
    return relay;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NetworkInfo that && relay.equals(that.relay);
  }

  @Override
  public int hashCode() {
    return relay.hashCode();
  }

  @Override
  public String toString() {
    return relay;
  }
}
