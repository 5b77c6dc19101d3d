package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.NodesBalancer.Choice;
import io.github.webrtcmasking.internal.deployment.container.TomcatNode.Place;
import io.github.webrtcmasking.testing.FreePort;
import org.h2.tools.Server;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Three Tomcats whose application keeps its sessions in a database, by Spring Session, behind
 * HAProxy; one node is killed. The jar is added as it is, and finds Spring's filter by itself.
 */
final class JdbcClusterRun extends ClusterRun {

  private static final int NODES = 3;
  private static final ClusterTable TABLE = new ClusterTable("clusters-jdbc");

  JdbcClusterRun() {
    super(TABLE);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostWithANodeThatIsKilledAndNothingByARollingRestart(Choice choice)
      throws Exception {
    int port = FreePort.tcp();
    Server database =
        Server.createTcpServer("-tcpPort", Integer.toString(port), "-ifNotExists").start();
    try {
      War war =
          SessionStore.sharedBy(
              "jdbc:h2:tcp://127.0.0.1:" + port + "/mem:basket;DB_CLOSE_DELAY=-1");
      for (int i = 1; i <= NODES; i++) {
        start(TomcatNode.sharing(Place.of(i), war));
      }
      new NodesUnderVisits("Tomcat 10.1, Spring Session on JDBC", nodes, TABLE).loseNothing(choice);
    } finally {
      database.stop();
    }
  }
}
