package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.sql.SQLException;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;

/**
 * Tomcats whose application keeps its sessions in a database, by Spring Session. The jar is added
 * as it is, and finds Spring's filter by itself.
 */
final class JdbcClusterRun extends ClusterRun {

  private static final ClusterTable TABLE = new ClusterTable("clusters-jdbc");

  private Server database;

  JdbcClusterRun() {
    super("Tomcat 10.1, Spring Session on JDBC", TABLE);
  }

  @Override
  void startNodes() throws IOException, SQLException {
    int port = FreePort.tcp();
    database = Server.createTcpServer("-tcpPort", Integer.toString(port), "-ifNotExists").start();
    startTomcats(
        SessionStore.sharedBy("jdbc:h2:tcp://127.0.0.1:" + port + "/mem:basket;DB_CLOSE_DELAY=-1"));
  }

  @AfterEach
  void stopDatabase() {
    database.stop();
  }
}
