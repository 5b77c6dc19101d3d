package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.deployment.container.libraries.LibrariesServlet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Applications that bring libraries of their own, in other versions than the standalone jar. */
final class OwnLibraries {

  private static final String SERVLET =
      """
      <servlet>
        <servlet-name>libraries</servlet-name>
        <servlet-class>%s</servlet-class>
      </servlet>
      <servlet-mapping>
        <servlet-name>libraries</servlet-name>
        <url-pattern>/libraries/*</url-pattern>
      </servlet-mapping>
      """
          .formatted(LibrariesServlet.class.getName());

  private static final String FILE = "WEB-INF/classes/META-INF/microprofile-config.properties";

  private OwnLibraries() {}

  /** By name; without a jar of ours where none is given. */
  static Map<String, War> wars(Library... ours) {
    Map<String, War> wars = new LinkedHashMap<>();
    wars.put("yasson", using(ours, "yasson", "smallrye", "jackson"));
    wars.put("johnzon", using(ours, "johnzon"));
    wars.put("jsonp", using(ours, "jsonp"));
    wars.put("parent", parentFirst(using(ours, "yasson", "smallrye", "jackson")));
    wars.put("child", childFirst(using(ours, "yasson", "smallrye", "jackson")));
    return wars;
  }

  private static War using(Library[] ours, String... libraries) {
    War war =
        War.of(WebXml.open(SERVLET), ours)
            .withPackageOf(LibrariesServlet.class)
            .with(FILE, "shop.name=Tea\n");
    for (String each : libraries) {
      war.withJars(ClassPath.otherVersions(each));
    }
    return war;
  }

  /** In the files of Tomcat and Jetty, where the application comes first; the others have it so. */
  private static War parentFirst(War war) {
    return war.with(TomcatContainer.SETTINGS, "<Context><Loader delegate='true'/></Context>")
        .with(
            JettyContainer.SETTINGS,
            """
            <!DOCTYPE Configure PUBLIC "-//Jetty//Configure//EN" \
            "https://www.eclipse.org/jetty/configure_10_0.dtd">
            <Configure class="org.eclipse.jetty.ee10.webapp.WebAppContext">
              <Set name="parentLoaderPriority">true</Set>
            </Configure>
            """);
  }

  /** In the files of GlassFish, Payara and WildFly, where the server comes first. */
  private static War childFirst(War war) {
    return war.with(
            "WEB-INF/glassfish-web.xml",
            "<glassfish-web-app><class-loader delegate='false'/></glassfish-web-app>")
        .with(
            "WEB-INF/jboss-deployment-structure.xml",
            """
            <jboss-deployment-structure><deployment><exclude-subsystems>
              <subsystem name="microprofile-config-smallrye"/><subsystem name="jaxrs"/>
            </exclude-subsystems><exclusions>
              <module name="jakarta.json.api"/><module name="jakarta.json.bind.api"/>
              <module name="org.eclipse.yasson"/><module name="org.eclipse.parsson"/>
            </exclusions></deployment></jboss-deployment-structure>
            """);
  }
}
