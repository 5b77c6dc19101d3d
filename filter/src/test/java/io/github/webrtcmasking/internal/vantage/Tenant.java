package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.address.Ipv6;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * The vantage of one web application, to be loaded by a class loader of its own. Speaks JDK types
 * only, so that a test can drive it from outside through {@link Application}.
 */
public final class Tenant implements AutoCloseable {

  private final VantageKeys keys;
  private final Vantage vantage;

  public Tenant(int port, String bind, byte[] secret) {
    keys = VantageKeys.derive(secret);
    List<IpAddress> addresses =
        Stream.of(bind.split(",")).map(IpLiterals::parse).map(each -> each.orElseThrow()).toList();
    vantage =
        Vantage.start(
            new VantageSettings(port, addresses),
            KeyRing.of(keys),
            Clock.systemUTC(),
            new SecureRandom());
  }

  public int port() {
    return vantage.isListening() ? vantage.port() : 0;
  }

  public int addresses() {
    return vantage.addresses().size();
  }

  /** User name and password. */
  public String[] issue(String challengeId) {
    TurnCredential issued =
        TurnCredentials.issue(keys, challengeId, Clock.systemUTC().instant().plusSeconds(60));
    return new String[] {issued.username(), issued.credential()};
  }

  public boolean opens(String username, byte[] relayed, int port) {
    return Seals.open(keys, username, Ipv6.ofBytes(relayed), port) instanceof SealReading.Opened;
  }

  public int seen(String challengeId) {
    return vantage.seenFor(challengeId).size();
  }

  public void undeploy() {
    close();
  }

  @Override
  public void close() {
    vantage.close();
  }
}
