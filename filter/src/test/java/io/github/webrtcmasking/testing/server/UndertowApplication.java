package io.github.webrtcmasking.testing.server;

import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.api.LoginConfig;
import io.undertow.servlet.api.SecurityConstraint;
import io.undertow.servlet.api.SecurityInfo.EmptyRoleSemantic;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.api.ServletSessionConfig;
import io.undertow.servlet.api.WebResourceCollection;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.SessionTrackingMode;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EventListener;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A web application as Undertow is told of it, which reads no descriptor without WildFly. Takes
 * what our test applications and the shop have, and no JSP, which it leaves to others.
 */
public final class UndertowApplication {

  private final DeploymentInfo info;
  private final URLClassLoader loader;

  private UndertowApplication(DeploymentInfo info, URLClassLoader loader) {
    this.info = info;
    this.loader = loader;
  }

  /**
   * An application as a folder.
   *
   * @param server the parent of its class loader
   */
  public static DeploymentInfo read(String contextPath, Path folder, ClassLoader server)
      throws Exception {
    URLClassLoader loader = loader(folder, server);
    DeploymentInfo info =
        Servlets.deployment()
            .setClassLoader(loader)
            .setContextPath(contextPath)
            .setDeploymentName(contextPath)
            .setResourceManager(new PathResourceManager(folder));
    UndertowApplication application = new UndertowApplication(info, loader);
    application.take(folder.resolve("WEB-INF/web.xml").toUri().toURL());
    for (URL fragment : Collections.list(loader.findResources("META-INF/web-fragment.xml"))) {
      application.take(fragment);
    }
    for (ServletContainerInitializer each :
        ServiceLoader.load(ServletContainerInitializer.class, loader)) {
      if (each.getClass().getClassLoader() == loader) {
        info.addServletContainerInitializer(initializer(each));
      }
    }
    return info;
  }

  private static ServletContainerInitializerInfo initializer(ServletContainerInitializer made) {
    return new ServletContainerInitializerInfo(
        made.getClass(), new ImmediateInstanceFactory<>(made), Set.of());
  }

  private static URLClassLoader loader(Path war, ClassLoader server) throws Exception {
    List<URL> places = new ArrayList<>();
    places.add(war.resolve("WEB-INF/classes/").toUri().toURL());
    Path lib = war.resolve("WEB-INF/lib");
    if (Files.isDirectory(lib)) {
      try (Stream<Path> jars = Files.list(lib)) {
        for (Path jar : jars.sorted().toList()) {
          places.add(jar.toUri().toURL());
        }
      }
    }
    return new URLClassLoader(places.toArray(URL[]::new), server);
  }

  private void take(URL descriptor) throws Exception {
    Element root;
    try (InputStream in = descriptor.openStream()) {
      root =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
    }
    each(root, "context-param", p -> info.addInitParameter(one(p, "param-name"), value(p)));
    each(
        root,
        "listener",
        l -> info.addListener(Servlets.listener(listener(one(l, "listener-class")))));
    each(root, "filter", f -> info.addFilter(filter(f)));
    each(root, "filter-mapping", this::map);
    each(root, "servlet", s -> info.addServlet(servlet(s)));
    each(
        root,
        "servlet-mapping",
        m ->
            all(m, "url-pattern")
                .forEach(info.getServlets().get(one(m, "servlet-name"))::addMapping));
    each(root, "welcome-file", w -> info.addWelcomePage(w.getTextContent()));
    each(root, "error-page", this::errorPage);
    each(root, "security-constraint", c -> info.addSecurityConstraint(constraint(c)));
    each(root, "security-role", r -> info.addSecurityRole(one(r, "role-name")));
    each(root, "login-config", l -> info.setLoginConfig(login(l)));
    each(root, "deny-uncovered-http-methods", d -> info.setDenyUncoveredHttpMethods(true));
    each(
        root,
        "request-character-encoding",
        e -> info.setDefaultRequestEncoding(e.getTextContent()));
    each(
        root,
        "response-character-encoding",
        e -> info.setDefaultResponseEncoding(e.getTextContent()));
    each(root, "session-config", this::sessions);
  }

  private Class<?> type(String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private Class<? extends EventListener> listener(String name) {
    return type(name).asSubclass(EventListener.class);
  }

  private FilterInfo filter(Element filter) {
    FilterInfo made =
        Servlets.filter(
            one(filter, "filter-name"), type(one(filter, "filter-class")).asSubclass(Filter.class));
    each(filter, "init-param", p -> made.addInitParam(one(p, "param-name"), value(p)));
    return made.setAsyncSupported(one(filter, "async-supported").equals("true"));
  }

  private void map(Element mapping) {
    String name = one(mapping, "filter-name");
    List<String> named = all(mapping, "dispatcher");
    for (String dispatcher : named.isEmpty() ? List.of("REQUEST") : named) {
      DispatcherType type = DispatcherType.valueOf(dispatcher);
      all(mapping, "url-pattern").forEach(url -> info.addFilterUrlMapping(name, url, type));
      all(mapping, "servlet-name").forEach(s -> info.addFilterServletNameMapping(name, s, type));
    }
  }

  private ServletInfo servlet(Element servlet) {
    String type = one(servlet, "servlet-class");
    ServletInfo made =
        type.isEmpty() // A JSP, which nobody compiles here.
            ? Servlets.servlet(one(servlet, "servlet-name"), JspOfNobody.class)
            : Servlets.servlet(one(servlet, "servlet-name"), type(type).asSubclass(Servlet.class));
    return made.setAsyncSupported(one(servlet, "async-supported").equals("true"));
  }

  private void errorPage(Element page) {
    String location = one(page, "location");
    String thrown = one(page, "exception-type");
    info.addErrorPage(
        thrown.isEmpty()
            ? Servlets.errorPage(location, Integer.parseInt(one(page, "error-code")))
            : Servlets.errorPage(location, type(thrown).asSubclass(Throwable.class)));
  }

  private static SecurityConstraint constraint(Element constraint) {
    SecurityConstraint made = new SecurityConstraint();
    each(
        constraint,
        "web-resource-collection",
        c ->
            made.addWebResourceCollection(
                new WebResourceCollection()
                    .addHttpMethods(all(c, "http-method"))
                    .addUrlPatterns(all(c, "url-pattern"))));
    each(constraint, "auth-constraint", a -> made.addRolesAllowed(all(a, "role-name")));
    boolean closed = constraint.getElementsByTagName("auth-constraint").getLength() > 0;
    made.setEmptyRoleSemantic(closed ? EmptyRoleSemantic.DENY : EmptyRoleSemantic.PERMIT);
    return made;
  }

  private static LoginConfig login(Element login) {
    return new LoginConfig(
        one(login, "auth-method"),
        one(login, "realm-name"),
        one(login, "form-login-page"),
        one(login, "form-error-page"));
  }

  private void sessions(Element config) {
    Set<SessionTrackingMode> modes = new HashSet<>();
    all(config, "tracking-mode").forEach(mode -> modes.add(SessionTrackingMode.valueOf(mode)));
    ServletSessionConfig made = new ServletSessionConfig();
    if (!modes.isEmpty()) {
      made.setSessionTrackingModes(modes);
    }
    all(config, "name").forEach(made::setName);
    info.setServletSessionConfig(made);
  }

  private static String value(Element parameter) {
    return one(parameter, "param-value");
  }

  private static String one(Element parent, String name) {
    return all(parent, name).stream().findFirst().orElse("");
  }

  private static List<String> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent().strip())
        .toList();
  }

  private static void each(Element parent, String name, Consumer<Element> action) {
    NodeList found = parent.getElementsByTagName(name);
    IntStream.range(0, found.getLength()).forEach(i -> action.accept((Element) found.item(i)));
  }

  /** Stands where a JSP would. */
  public static final class JspOfNobody extends jakarta.servlet.http.HttpServlet {
    private static final long serialVersionUID = 1L;
  }
}
