package io.github.webrtcmasking.internal.vantage.sharing;

import io.github.webrtcmasking.internal.support.Loggers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.management.JMException;
import org.jspecify.annotations.Nullable;

/**
 * One application's part in a UDP port that several applications of this JVM want. Each address of
 * the port is open in one of them, which answers for all. The key id in a user name tells whose
 * keys and memory it uses. For any number of threads; its maker closes it.
 */
public final class SharedPort implements PeerVantages, AutoCloseable {

  private static final Logger LOG = Loggers.of(SharedPort.class);
  private static final int ANY = 0;

  /** The applications that answered last. Requests with an older one's nonce are long over. */
  private static final int MAX_NONCE_KEYS = 4;

  private final Object token = new Object();
  private final Object ownLock = new Object();
  private final int port;
  private final Set<Integer> keyIds;
  private final byte[] nonceKey;
  private final PeerService service;
  private volatile @Nullable SharedPortRegistry registry;

  /**
   * A part that has not joined yet and knows no other application.
   *
   * @param keyIds the ids of this application's keys
   * @param nonceKey the key of its nonces, for the application that answers next
   */
  public SharedPort(int port, Set<Integer> keyIds, byte[] nonceKey, PeerService service) {
    this.port = port;
    this.keyIds = Set.copyOf(keyIds);
    this.nonceKey = nonceKey.clone();
    this.service = service;
  }

  /**
   * Joins the other applications on the port. Does nothing for port 0, which picks a free port that
   * no other application has. If the JVM offers no registry, the port is not shared.
   *
   * @param bound tells on which addresses this application has channels
   * @param wake makes this application look at the addresses at once
   */
  public void join(Supplier<Set<InetAddress>> bound, Runnable wake) {
    if (port == ANY) {
      return;
    }
    PeerVantage self = new PeerVantage(keyIds, service::password, service::sighting, bound, wake);
    try {
      registry = SharedPortRegistry.join(port, token, self);
    } catch (JMException | RuntimeException | LinkageError e) {
      LOG.log(
          Level.INFO,
          "The vantage cannot share its port with other applications of this server: {0}",
          e.getClass().getName());
    }
  }

  /** Runs the task while no other application of this port opens or closes addresses. */
  public <E extends Exception> void alone(Task<E> task) throws E {
    SharedPortRegistry here = registry;
    synchronized (here == null ? ownLock : here.lock()) {
      task.run();
    }
  }

  /** A task that may fail. */
  public interface Task<E extends Exception> {
    void run() throws E;
  }

  /**
   * Says that this application issues nonces here from now on, so that its successor accepts them.
   */
  public void answers() {
    SharedPortRegistry here = registry;
    if (here == null) {
      return;
    }
    Deque<byte[]> known = here.nonceKeys();
    known.removeIf(each -> MessageDigest.isEqual(each, nonceKey));
    known.addFirst(nonceKey.clone());
    while (known.size() > MAX_NONCE_KEYS) {
      known.pollLast();
    }
  }

  @Override
  public List<PeerVantage> knowing(int keyId) {
    SharedPortRegistry here = registry;
    if (here == null || here.members().size() < 2) {
      return List.of();
    }
    List<PeerVantage> knowing = new ArrayList<>();
    forEachOther(
        peer -> {
          if (peer.keyIds().contains(keyId)) {
            knowing.add(peer);
          }
        });
    return knowing;
  }

  @Override
  public Set<InetAddress> bound() {
    Set<InetAddress> bound = new HashSet<>();
    forEachOther(peer -> bound.addAll(peer.boundNow()));
    return bound;
  }

  @Override
  public List<byte[]> nonceKeys() {
    SharedPortRegistry here = registry;
    if (here == null) {
      return List.of();
    }
    return here.nonceKeys().stream()
        .filter(each -> !MessageDigest.isEqual(each, nonceKey))
        .toList();
  }

  @Override
  public void wake() {
    forEachOther(PeerVantage::lookAtOnce);
  }

  private void forEachOther(Consumer<PeerVantage> task) {
    SharedPortRegistry here = registry;
    if (here == null) {
      return;
    }
    here.members()
        .forEach(
            (member, map) -> {
              if (member != token) {
                task.accept(PeerVantage.of(map));
              }
            });
  }

  @Override
  public void close() {
    SharedPortRegistry here = registry;
    registry = null;
    if (here == null) {
      return;
    }
    try {
      here.leave(token);
    } catch (JMException | RuntimeException e) {
      LOG.log(Level.WARNING, "The shared port could not be left: {0}", e.getClass().getName());
    }
  }
}
