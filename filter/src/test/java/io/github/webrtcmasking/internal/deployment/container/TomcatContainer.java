package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.IntrospectionUtils;
import org.apache.tomcat.util.scan.StandardJarScanFilter;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Embedded Tomcat, applications deployed as if they were put into webapps. */
final class TomcatContainer implements Container {

  /** The context's own file, which an operator has in {@code conf/Catalina/localhost}. */
  static final String SETTINGS = "META-INF/context.xml";

  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger LOG = Logger.getLogger("org.apache");

  private final Tomcat tomcat = new Tomcat();

  TomcatContainer() throws IOException, LifecycleException {
    LOG.setLevel(Level.WARNING);
    tomcat.setBaseDir(ClassPath.newDirectory("tomcat").toString());
    Connector connector = new Connector();
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    // Switched on, so that it is the application's constraints that deny TRACE.
    connector.setAllowTrace(true);
    tomcat.setConnector(connector);
    tomcat.addUser(USER, PASSWORD);
    tomcat.addRole(USER, ROLE);
    tomcat.start();
  }

  @Override
  public void listenAt(Path socket) {
    Connector connector = new Connector();
    connector.setProperty("unixDomainSocketPath", socket.toString());
    tomcat.getService().addConnector(connector);
  }

  @Override
  public void compress() {
    AbstractHttp11Protocol<?> protocol =
        (AbstractHttp11Protocol<?>) tomcat.getConnector().getProtocolHandler();
    protocol.setCompression("force");
    protocol.setCompressionMinSize(0);
  }

  /** A WAR file is unpacked where it is put into webapps, and nowhere else. */
  private Path docBase(Path application) throws IOException {
    if (Files.isDirectory(application)) {
      return application;
    }
    Path webapps = Files.createDirectories(tomcat.getHost().getAppBaseFile().toPath());
    Path folder = Files.createTempDirectory(webapps, "war");
    return Files.copy(application, webapps.resolve(folder.getFileName() + "-shop.war"));
  }

  @Override
  public Application deploy(String contextPath, War war) throws IOException {
    StandardContext context = new StandardContext();
    context.setName(contextPath);
    context.setPath(contextPath);
    context.setDocBase(docBase(war.directory()).toString());
    // Switched on, because some operators do: what begins like a host must not become one.
    context.setAllowMultipleLeadingForwardSlashInPath(true);
    // Help of the server that it could only give with more --add-opens; we must not need it.
    // By name, because Tomcat 11 has it no more.
    IntrospectionUtils.setProperty(context, "clearReferencesObjectStreamClassCaches", "false");
    context.setClearReferencesThreadLocals(false);
    context.setClearReferencesRmiTargets(false);
    context.setParentClassLoader(ClassPath.serverClasses());
    context.addLifecycleListener(new Tomcat.DefaultWebXmlListener());
    ContextConfig config = new ContextConfig();
    config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
    context.addLifecycleListener(config);
    Path settings = war.directory().resolve(SETTINGS);
    if (Files.exists(settings)) {
      context.setConfigFile(ClassPath.url(settings));
    }
    StandardJarScanner scanner = new StandardJarScanner();
    scanner.setScanClassPath(false);
    scanner.setScanManifest(false);
    StandardJarScanFilter filter = new StandardJarScanFilter();
    filter.setPluggabilitySkip(String.join(",", SilentJars.of(war.directory())));
    scanner.setJarScanFilter(filter);
    context.setJarScanner(scanner);
    try {
      tomcat.getHost().addChild(context);
      if (!context.getState().isAvailable()) {
        throw new IllegalStateException("the application did not start");
      }
      return new Running(context);
    } catch (IllegalStateException e) {
      tomcat.getHost().removeChild(context);
      throw e;
    }
  }

  /** Whether the application that runs may have its sessions on several nodes. */
  boolean isDistributable() {
    return tomcat.getHost().findChild(CONTEXT_PATH) instanceof StandardContext context
        && context.getDistributable();
  }

  /** Stops and starts the application, with sessions that are stored meanwhile. */
  void restart(Application application) {
    StandardContext context = ((Running) application).context;
    ((StandardManager) context.getManager()).setPathname("SESSIONS.ser");
    context.reload();
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Running implements Application {

    private final StandardContext context;

    Running(StandardContext context) {
      this.context = context;
    }

    @Override
    public URI uri() {
      return URI.create(
          "http://localhost:" + tomcat.getConnector().getLocalPort() + context.getPath());
    }

    @Override
    public ClassLoader classes() {
      return context.getLoader().getClassLoader();
    }

    @Override
    public boolean isDistributable() {
      return context.getDistributable();
    }

    @Override
    public void undeploy() throws LifecycleException {
      context.stop();
      tomcat.getHost().removeChild(context);
    }
  }
}
