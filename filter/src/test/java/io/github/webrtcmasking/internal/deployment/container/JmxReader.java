package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A JMX client as jconsole is one: over RMI, and knowing none of our classes. */
final class JmxReader implements AutoCloseable {

  private final JMXConnector connector;

  private JmxReader(JMXConnector connector) {
    this.connector = connector;
  }

  @SuppressWarnings("BanJNDI") // to a server of the test's own
  static JmxReader connect(String url) throws IOException {
    return new JmxReader(JMXConnectorFactory.connect(new JMXServiceURL(url)));
  }

  /** The names of our applications. */
  List<String> names() throws IOException, JMException {
    Set<ObjectName> found =
        connection().queryNames(new ObjectName("io.github.webrtcmasking:*"), null);
    return found.stream().map(ObjectName::getCanonicalName).sorted().toList();
  }

  Bean bean(String name) throws IOException, JMException {
    return new Bean(connection(), new ObjectName(name));
  }

  /** The one bean that there is. */
  Bean only() throws IOException, JMException {
    List<String> names = names();
    if (names.size() != 1) {
      throw new AssertionError(names);
    }
    return bean(names.get(0));
  }

  private MBeanServerConnection connection() throws IOException {
    return connector.getMBeanServerConnection();
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One application's bean. */
  record Bean(MBeanServerConnection server, ObjectName name) {

    Object read(String attribute) throws IOException, JMException {
      return server.getAttribute(name, attribute);
    }

    long number(String attribute) throws IOException, JMException {
      return ((Number) read(attribute)).longValue();
    }

    /** The rows of a table that are not zero, by key. */
    Map<String, Long> nonZero(String attribute) throws IOException, JMException {
      Map<String, Long> rows = new TreeMap<>();
      for (Object row : ((TabularData) read(attribute)).values()) {
        CompositeData cells = (CompositeData) row;
        if ((Long) cells.get("value") != 0) {
          rows.put((String) cells.get("key"), (Long) cells.get("value"));
        }
      }
      return rows;
    }

    /** One number of a group. */
    long part(String attribute, String part) throws IOException, JMException {
      return (Long) ((CompositeData) read(attribute)).get(part);
    }
  }
}
