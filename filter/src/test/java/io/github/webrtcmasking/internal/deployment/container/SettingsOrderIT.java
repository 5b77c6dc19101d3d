package io.github.webrtcmasking.internal.deployment.container;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of several places of settings the strongest counts, the same on every server and with both jars.
 * {@code SettingsOnServers} has the servers that have a place of their own.
 */
class SettingsOrderIT {

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT_10", "TOMCAT_11", "JETTY", "UNDERTOW"})
  void strongestPlaceCounts(ServerProcess.Kind kind) throws Exception {
    SettingsOrder order = new SettingsOrder();
    try (ServerProcess server =
        ServerProcess.begin(kind, order.wars(kind), "", order.environment())) {
      server.await();
      SettingsOrder.requireObeyed(server.log(), false);
    }
  }
}
