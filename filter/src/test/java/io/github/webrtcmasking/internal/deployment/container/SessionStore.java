package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.spring.JdkSessions;
import io.github.webrtcmasking.internal.deployment.container.spring.JsonSessions;
import io.github.webrtcmasking.internal.deployment.container.spring.KryoSessions;
import java.nio.file.Path;

/** Where an application on Tomcat keeps its sessions while nobody asks for them. */
enum SessionStore {
  /** What Tomcat does by itself when an application stops. */
  SESSIONS_SER,
  /** One file for each session. */
  FILES,
  /** A row for each session, written after each request: what nodes share. */
  DATABASE,
  SPRING_JDK,
  SPRING_JSON,
  SPRING_KRYO;

  /** Sessions do not expire: one of them is years old. */
  private static final String FOR_EVER =
      "<session-config><session-timeout>0</session-timeout></session-config>";

  /**
   * Tomcat looks for classes in its own class path too. Here that is the one of the tests, where
   * the filter is, as it never is in a Tomcat of its own.
   */
  private static final String JDK_ONLY = "sessionAttributeValueClassNameFilter='java\\..*'";

  /**
   * Our filter behind the one that replaces the session. By itself the jar stands in front of all
   * filters, and would look at the server's session while the application uses Spring's.
   */
  private static final String BEHIND_SPRING = WebXml.ABSOLUTE_ORDERING + WebXml.MASKING_FILTER;

  /** Spring Session's own filter. */
  static final String SPRING_FILTER =
      WebXml.filter(
          "springSessionRepositoryFilter",
          "org.springframework.web.filter.DelegatingFilterProxy",
          "");

  private static final String SPRING_SESSION =
      """
      <context-param>
        <param-name>contextClass</param-name>
        <param-value>org.springframework.web.context.support.AnnotationConfigWebApplicationContext</param-value>
      </context-param>
      <context-param>
        <param-name>contextConfigLocation</param-name><param-value>%s</param-value>
      </context-param>
      <context-param>
        <param-name>basket.database</param-name><param-value>%s</param-value>
      </context-param>
      <listener>
        <listener-class>org.springframework.web.context.ContextLoaderListener</listener-class>
      </listener>
      """
          + SPRING_FILTER;

  /** The application with our jar, whose sessions are kept below the folder. */
  War withJar(Path folder) {
    return withJar(folder, ClassPath.filterJar());
  }

  /** The application with another build of our jar. */
  War withJar(Path folder, Path jar) {
    return withJar(folder, jar, BasketWar.SETTINGS);
  }

  /** The application with a build of our jar and other settings than the usual ones. */
  War withJar(Path folder, Path jar, String settings) {
    String ours = isSpring() ? BEHIND_SPRING : "";
    return completed(BasketWar.withSettings(jar, settings, session(folder), ours), folder, "");
  }

  /** The application with our jar as it is, which finds out that Spring keeps the sessions. */
  War withJarInFront(Path folder) {
    War war = BasketWar.withJar(ClassPath.filterJar(), session(folder));
    return completed(war, folder, "");
  }

  /**
   * The application with our jar as it is, whose sessions are in the database of that address, by
   * Spring Session, for nodes that share it.
   */
  static War sharedBy(String database) {
    String session = SPRING_SESSION.formatted(JdkSessions.class.getName(), database);
    return withSpring(BasketWar.withSettings(ClassPath.filterJar(), BasketWar.ONE_SENDER, session))
        .withJars(ClassPath.database());
  }

  private static War withSpring(War war) {
    return war.withPackageOf(JdkSessions.class).withJars(ClassPath.spring());
  }

  /** The same application without our jar. */
  War withoutJar(Path folder) {
    return completed(BasketWar.withoutJar(session(folder)), folder, JDK_ONLY);
  }

  private boolean isSpring() {
    return springConfiguration() != null;
  }

  private Class<?> springConfiguration() {
    return switch (this) {
      case SESSIONS_SER, FILES, DATABASE -> null;
      case SPRING_JDK -> JdkSessions.class;
      case SPRING_JSON -> JsonSessions.class;
      case SPRING_KRYO -> KryoSessions.class;
    };
  }

  private String session(Path folder) {
    return isSpring()
        ? SPRING_SESSION.formatted(springConfiguration().getName(), database(folder))
        : FOR_EVER;
  }

  private War completed(War war, Path folder, String attributes) {
    return isSpring()
        ? withSpring(war)
        : war.with(TomcatContainer.SETTINGS, contextXml(folder, attributes));
  }

  private String contextXml(Path folder, String attributes) {
    String manager = "<Manager " + attributes + " className='org.apache.catalina.session.";
    return switch (this) {
      case SESSIONS_SER ->
          "<Context>%sStandardManager' pathname='%s'/></Context>"
              .formatted(manager, folder.resolve("SESSIONS.ser"));
      case FILES ->
          """
          <Context>%sPersistentManager'>
            <Store className='org.apache.catalina.session.FileStore' directory='%s'/>
          </Manager></Context>
          """
              .formatted(manager, folder);
      case DATABASE ->
          """
          <Context>
            <Valve className='org.apache.catalina.valves.PersistentValve'/>
            %sPersistentManager'><Store className='%s' url='%s'/></Manager>
          </Context>
          """
              .formatted(manager, DatabaseStore.class.getName(), database(folder));
      case SPRING_JDK, SPRING_JSON, SPRING_KRYO -> throw new IllegalStateException("not Tomcat's");
    };
  }

  /** In memory, and shared by all who know the folder. */
  private static String database(Path folder) {
    return "jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1";
  }
}
