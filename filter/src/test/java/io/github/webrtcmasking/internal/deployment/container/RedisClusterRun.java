package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/**
 * Tomcats whose application keeps its sessions in Redis, by Spring Session. The jar is added as it
 * is, and finds Spring's filter by itself.
 */
final class RedisClusterRun extends ClusterRun {

  private static final Path LIBRARIES = Path.of("target", "redis-libraries").toAbsolutePath();
  private static final ClusterTable TABLE = new ClusterTable("clusters-redis");

  private static final String SPRING_SESSION =
      """
      <listener>
        <listener-class>org.springframework.web.context.ContextLoaderListener</listener-class>
      </listener>
      <context-param>
        <param-name>contextConfigLocation</param-name>
        <param-value>/WEB-INF/sessions.xml</param-value>
      </context-param>
      """
          + SessionStore.SPRING_FILTER;

  private static final String SESSIONS =
      """
      <beans xmlns="http://www.springframework.org/schema/beans"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:context="http://www.springframework.org/schema/context"
          xsi:schemaLocation="http://www.springframework.org/schema/beans
            http://www.springframework.org/schema/beans/spring-beans.xsd
            http://www.springframework.org/schema/context
            http://www.springframework.org/schema/context/spring-context.xsd">
        <context:annotation-config/>
        <bean class="org.springframework.session.data.redis.config.annotation.web.http.RedisHttpSessionConfiguration"/>
        <bean class="org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory">
          <constructor-arg value="127.0.0.1"/>
          <constructor-arg value="%d"/>
        </bean>
      </beans>
      """;

  private RedisServer redis;

  RedisClusterRun() {
    super("Tomcat 10.1, Spring Session on Redis", TABLE);
  }

  @Override
  void startNodes() throws IOException {
    redis = new RedisServer();
    startTomcats(war(redis.port()));
  }

  @AfterEach
  void stopRedis() {
    redis.close();
  }

  private static War war(int redis) throws IOException {
    try (Stream<Path> libraries = Files.list(LIBRARIES)) {
      return BasketWar.withSettings(ClassPath.filterJar(), BasketWar.ONE_SENDER, SPRING_SESSION)
          .with("WEB-INF/sessions.xml", SESSIONS.formatted(redis))
          .withJars(libraries.sorted().toList());
    }
  }
}
