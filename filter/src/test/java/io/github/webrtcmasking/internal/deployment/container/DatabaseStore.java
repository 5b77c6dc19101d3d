package io.github.webrtcmasking.internal.deployment.container;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.catalina.session.DataSourceStore;
import org.h2.jdbcx.JdbcDataSource;

/** Tomcat's database store, given its database by address instead of by JNDI. */
public final class DatabaseStore extends DataSourceStore {

  private static final String TABLE =
      """
      create table if not exists sessions (
        id varchar(100) primary key, valid char(1), maxinactive int, lastaccess bigint,
        app varchar(255), data blob)
      """;

  /** Called by Tomcat with what the application's context.xml says. */
  public void setUrl(String url) throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(url);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
    dataSource = database;
    setSessionTable("sessions");
  }
}
