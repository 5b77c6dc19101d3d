package io.github.webrtcmasking.tck;

import java.io.File;
import java.util.Locale;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeDeploy;
import org.jboss.arquillian.container.spi.event.container.ContainerEvent;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Prepares Arquillian's Tomcat as the kit asks, and puts the jar into each of its applications. */
public final class KitServer implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Observer.class);
  }

  /** Made by Arquillian. */
  public static final class Observer {
    void prepare(@Observes AfterStart event) throws ReflectiveOperationException {
      Tomcat tomcat = tomcatOf(event);
      Connector connector = tomcat.getConnector();
      connector.setProperty("allowedTrailerHeaders", "myTrailer,myTrailer2");
      addUser(tomcat, "j2ee", "Administrator", "Employee");
      addUser(tomcat, "javajoe", "VP", "Manager");
      tomcat.getEngine().getPipeline().addValve(Doorman.INSTANCE);
      // Arquillian tells the kit the port that it had asked for, which is none.
      Object configuration = field(event.getDeployableContainer(), "configuration");
      configuration
          .getClass()
          .getMethod("setBindHttpPort", int.class)
          .invoke(configuration, connector.getLocalPort());
    }

    void addJar(@Observes BeforeDeploy event) {
      String jar = System.getProperty(KitRun.JAR, "");
      Archive<?> archive = event.getDeployment().getArchive();
      if (!jar.isEmpty() && archive instanceof WebArchive application) {
        application.addAsLibrary(new File(jar));
      }
    }

    /** What the kit expects of a server beyond Tomcat's defaults. */
    void adjust(@Observes AfterDeploy event) throws ReflectiveOperationException {
      for (Container child : tomcatOf(event).getHost().findChildren()) {
        StandardContext context = (StandardContext) child;
        if (context.getCharsetMapper().getCharset(Locale.JAPANESE) == null) {
          context.addLocaleEncodingMappingParameter("ja", "Shift_JIS");
        }
        context.setCrossContext(true);
        context.setAlwaysAccessSession(true);
        context.setContextGetResourceRequiresSlash(true);
        context.setUseRelativeRedirects(false);
        context.getManager().setSessionActivityCheck(true);
        context.getManager().setSessionLastAccessAtStart(true);
      }
    }

    private static void addUser(Tomcat tomcat, String name, String... roles) {
      tomcat.addUser(name, name);
      for (String role : roles) {
        tomcat.addRole(name, role);
      }
    }

    private static Tomcat tomcatOf(ContainerEvent event) throws ReflectiveOperationException {
      return (Tomcat) field(event.getDeployableContainer(), "tomcat");
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
      var field = owner.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(owner);
    }
  }
}
