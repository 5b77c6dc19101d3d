package io.github.webrtcmasking.internal.vantage.sharing;

import static java.util.Objects.requireNonNull;

import java.lang.management.ManagementFactory;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * The applications of one JVM that want the same UDP port, as an MBean that all of them find by its
 * name. Each has its own copy of our classes, so the registry consists of JDK types alone and
 * belongs to no application. The last one to leave removes it.
 *
 * <pre>
 *   MBean io.github.webrtcmasking:type=SharedUdpPort,protocol=1,port=3478
 *     └ a completed Future ─► members    token ─► {@link PeerVantage} as a map
 *                             nonceKeys  of applications that answered here, latest first
 *                             over       whether the last one has left
 * </pre>
 */
final class SharedPortRegistry {

  private static final String MEMBERS = "members";
  private static final String NONCE_KEYS = "nonceKeys";
  private static final String OVER = "over";
  private static final int ATTEMPTS = 16;

  private final ObjectName name;
  private final Map<String, Object> contents;

  private SharedPortRegistry(ObjectName name, Map<String, Object> contents) {
    this.name = name;
    this.contents = contents;
  }

  /**
   * The registry of that port, with the member in it.
   *
   * @throws JMException if the JVM refuses the MBean
   */
  static SharedPortRegistry join(int port, Object token, PeerVantage member) throws JMException {
    ObjectName name =
        new ObjectName("io.github.webrtcmasking:type=SharedUdpPort,protocol=1,port=" + port);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<SharedPortRegistry> found =
          contents(name).map(each -> new SharedPortRegistry(name, each));
      if (found.filter(registry -> registry.add(token, member)).isPresent()) {
        return found.get();
      }
    }
    throw new InstanceNotFoundException("it ended each time it was found");
  }

  /** The existing contents or new ones; empty if the MBean vanished in between. */
  private static Optional<Map<String, Object>> contents(ObjectName name) throws JMException {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    Map<String, Object> contents =
        Map.of(
            MEMBERS,
            new ConcurrentHashMap<Object, Map<String, Object>>(),
            NONCE_KEYS,
            new ConcurrentLinkedDeque<byte[]>(),
            OVER,
            new AtomicBoolean());
    try {
      Future<?> mbean = CompletableFuture.completedFuture(contents);
      server.registerMBean(new StandardMBean(mbean, Future.class, false), name);
      return Optional.of(contents);
    } catch (InstanceAlreadyExistsException other) {
      return found(server, name);
    }
  }

  @SuppressWarnings("unchecked") // The name holds the version of the contents.
  private static Optional<Map<String, Object>> found(MBeanServer server, ObjectName name)
      throws JMException {
    try {
      return Optional.of(
          (Map<String, Object>) server.invoke(name, "get", new Object[0], new String[0]));
    } catch (InstanceNotFoundException goneMeanwhile) {
      return Optional.empty();
    }
  }

  private boolean add(Object token, PeerVantage member) {
    synchronized (lock()) {
      if (over().get()) {
        return false;
      }
      members().put(token, member.toMap());
      return true;
    }
  }

  /** Removes the member, and after the last one the MBean itself. */
  void leave(Object token) throws JMException {
    synchronized (lock()) {
      members().remove(token);
      if (members().isEmpty() && over().compareAndSet(false, true)) {
        ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
      }
    }
  }

  /** Held while addresses are opened or closed, so that each address has one owner. */
  Object lock() {
    return contents;
  }

  @SuppressWarnings("unchecked") // See contents.
  Map<Object, Map<String, Object>> members() {
    return (Map<Object, Map<String, Object>>) part(MEMBERS);
  }

  @SuppressWarnings("unchecked") // See contents.
  Deque<byte[]> nonceKeys() {
    return (Deque<byte[]>) part(NONCE_KEYS);
  }

  private AtomicBoolean over() {
    return (AtomicBoolean) part(OVER);
  }

  private Object part(String which) {
    return requireNonNull(contents.get(which), which);
  }
}
