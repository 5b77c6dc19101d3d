package io.github.webrtcmasking.internal.deployment.container;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.webapp.WebAppClassLoader;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.security.Password;
import org.eclipse.jetty.xml.XmlConfiguration;

/** Embedded Jetty; what differs from release to release is in {@link JettyRelease}. */
final class JettyContainer implements Container {

  /** The context's own file, which an operator has beside the application. */
  static final String SETTINGS = "META-INF/jetty-context.xml";

  private final Server server = new Server();
  private final ContextHandlerCollection applications = JettyRelease.applications();
  private boolean compresses;

  JettyContainer() throws Exception {
    HttpConfiguration http = new HttpConfiguration();
    // A connection that is kept holds the application that it served last.
    http.setPersistentConnectionsEnabled(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(applications);
    server.start();
  }

  @Override
  public void listenAt(Path socket) throws Exception {
    JettyRelease.listenAt(socket, server);
  }

  @Override
  public void compress() {
    compresses = true;
  }

  @Override
  public Application deploy(String contextPath, War war) throws Exception {
    WebAppContext context = new WebAppContext();
    configure(context, war.directory().resolve(SETTINGS));
    context.setContextPath(contextPath);
    context.setWar(war.directory().toUri().toString());
    JettyRelease.look(context, allBut(SilentJars.of(war.directory())));
    context.setClassLoader(new WebAppClassLoader(ClassPath.serverClasses(), context));
    context.setThrowUnavailableOnStartupException(true);
    context.getSecurityHandler().setLoginService(customers());
    if (compresses) {
      GzipHandler compression = new GzipHandler();
      compression.setMinGzipSize(0);
      context.insertHandler(compression);
    }
    applications.addHandler(context);
    try {
      context.start();
      // Otherwise what is started by hand is not stopped with the server.
      applications.manage(context);
    } catch (Exception e) {
      applications.removeHandler(context);
      throw e;
    }
    return new Running(context);
  }

  /** A pattern for the addresses of the application's jars. */
  private static String allBut(List<String> names) {
    return names.stream()
        .map(name -> "(?!.*/" + Pattern.quote(name) + ")")
        .collect(Collectors.joining("", "", ".*"));
  }

  private static void configure(WebAppContext context, Path settings) throws Exception {
    if (Files.exists(settings)) {
      XmlConfiguration configuration = JettyRelease.read(settings, context);
      configuration.getProperties().put("jetty.webapps", settings.getParent().toString());
      configuration.configure(context);
    }
  }

  private static HashLoginService customers() {
    UserStore users = new UserStore();
    users.addUser(USER, new Password(PASSWORD), new String[] {ROLE});
    HashLoginService service = new HashLoginService("shop");
    service.setUserStore(users);
    return service;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Running implements Application {

    private final WebAppContext context;

    Running(WebAppContext context) {
      this.context = context;
    }

    @Override
    public URI uri() {
      return URI.create(
          "http://localhost:"
              + ((ServerConnector) server.getConnectors()[0]).getLocalPort()
              + context.getContextPath());
    }

    @Override
    public ClassLoader classes() {
      return context.getClassLoader();
    }

    @Override
    public boolean isDistributable() {
      return context.getMetaData().isDistributable();
    }

    @Override
    public void undeploy() throws Exception {
      applications.removeHandler(context);
      context.stop();
      context.destroy();
    }
  }
}
