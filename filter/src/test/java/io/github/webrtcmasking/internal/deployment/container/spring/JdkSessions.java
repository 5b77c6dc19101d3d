package io.github.webrtcmasking.internal.deployment.container.spring;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Sessions in a database, attributes as Java serialises them: what Spring Session does by itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
public class JdkSessions {

  private static final String SCHEMA = "org/springframework/session/jdbc/schema-h2.sql";

  /** The database that the deployment descriptor names. */
  @Bean
  public DataSource dataSource(Environment descriptor) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(descriptor.getRequiredProperty("basket.database"));
    ResourceDatabasePopulator schema =
        new ResourceDatabasePopulator(
            new ClassPathResource(SCHEMA, JdkSessions.class.getClassLoader()));
    schema.setContinueOnError(true); // Another node, or this one before, has made the tables.
    DatabasePopulatorUtils.execute(schema, database);
    return database;
  }

  /** For the session's writes. */
  @Bean
  public PlatformTransactionManager transactions(DataSource database) {
    return new DataSourceTransactionManager(database);
  }
}
