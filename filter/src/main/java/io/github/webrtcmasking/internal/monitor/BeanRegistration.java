package io.github.webrtcmasking.internal.monitor;

import io.github.webrtcmasking.internal.support.Loggers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * One application's bean in the server's JMX: {@code
 * io.github.webrtcmasking:type=Application,context="/shop"}. If another application has the same
 * context path, for example on another virtual host, the name gets {@code ,instance=2} and so on. A
 * failure here costs only the bean.
 */
public final class BeanRegistration implements AutoCloseable {

  private static final Logger LOG = Loggers.of(BeanRegistration.class);

  private static final String DOMAIN = "io.github.webrtcmasking";

  /** The most applications with one context path that get a bean. */
  private static final int MOST_INSTANCES = 64;

  private @Nullable ObjectName name;

  /** Registers the bean for the application with the given context path. Never fails. */
  public synchronized void open(String contextPath, MaskingMXBean bean) {
    if (name != null) {
      return;
    }
    try {
      name = register(contextPath, bean);
    } catch (JMException | RuntimeException | LinkageError e) {
      LOG.log(Level.WARNING, "JMX does not show this application: {0}", e.getClass().getName());
    }
  }

  private static ObjectName register(String contextPath, MaskingMXBean bean) throws JMException {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    String base = DOMAIN + ":type=Application,context=" + ObjectName.quote(contextPath);
    for (int instance = 1; ; instance++) {
      ObjectName free = new ObjectName(instance == 1 ? base : base + ",instance=" + instance);
      try {
        server.registerMBean(bean, free);
        return free;
      } catch (InstanceAlreadyExistsException e) {
        if (instance == MOST_INSTANCES) {
          throw e;
        }
      }
    }
  }

  /** Unregisters the bean. May be called again. */
  @Override
  public synchronized void close() {
    ObjectName registered = name;
    name = null;
    if (registered == null) {
      return;
    }
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(registered);
    } catch (JMException | RuntimeException | LinkageError e) {
      LOG.log(Level.DEBUG, "A bean was gone already: {0}", e.getClass().getName());
    }
  }
}
