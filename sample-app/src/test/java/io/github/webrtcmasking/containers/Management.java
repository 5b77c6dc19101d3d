package io.github.webrtcmasking.containers;

import com.sun.tools.attach.VirtualMachine;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The beans of another process. */
final class Management {

  private Management() {}

  /** What is asked of the beans. */
  interface Question<T> {
    T ask(MBeanServerConnection beans) throws Exception;
  }

  /** Asks the process, which must be of the same user. */
  @SuppressWarnings("BanJNDI") // The server is one that the tests began.
  static <T> T ask(long pid, Question<T> question) throws Exception {
    VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
    try (JMXConnector connector =
        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
      return question.ask(connector.getMBeanServerConnection());
    } finally {
      machine.detach();
    }
  }
}
