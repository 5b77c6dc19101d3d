package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.FilterMapping;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A real container on a free loopback port, with the same little application in each. */
enum Container {
  TOMCAT {
    @Override
    Running start(Application application, Path root) throws Exception {
      return startTomcat(application, root);
    }
  },
  JETTY {
    @Override
    Running start(Application application, Path root) throws Exception {
      return startJetty(application, root);
    }
  };

  abstract Running start(Application application, Path root) throws Exception;

  /** What is deployed: servlets by exact path, filters between ours, ours or none. */
  static final class Application {
    final Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    final Map<String, Filter> filters = new LinkedHashMap<>();
    Optional<Injection> injection = Optional.empty();
    ScriptUrl url = (request, response) -> Container.SCRIPT;

    /** Whether ours stands in one place only, where an entry of the application has put it. */
    boolean explicit;

    /** Whether Jetty's default servlet sends entity tags; Tomcat's always does. */
    String jettyTags = "false";

    /** Ours first by URL and last by servlet name, the application's in between. */
    List<Mapped> chain() {
      List<Mapped> chain = new ArrayList<>();
      if (explicit) {
        Occurrence only = new Occurrence(url, Occurrence.Turn.ONLY);
        chain.add(new Mapped("/*", true, new InjectionFilter(injection.orElseThrow(), only)));
        filters.forEach((path, filter) -> chain.add(new Mapped(path, true, filter)));
        return chain;
      }
      injection.ifPresent(
          i ->
              chain.add(
                  new Mapped(
                      "/*",
                      true,
                      new InjectionFilter(i, new Occurrence(url, Occurrence.Turn.FRONT)))));
      filters.forEach((path, filter) -> chain.add(new Mapped(path, true, filter)));
      injection.ifPresent(
          i ->
              chain.add(
                  new Mapped(
                      "*",
                      false,
                      new InjectionFilter(i, new Occurrence(url, Occurrence.Turn.FURTHER)))));
      return chain;
    }
  }

  record Mapped(String pattern, boolean byUrl, Filter filter) {}

  /** How the container is stopped. */
  interface Stop {
    void run() throws Exception;
  }

  record Running(int port, Stop stop) implements AutoCloseable {
    @Override
    public void close() {
      try {
        stop.run();
      } catch (Exception e) {
        throw new IllegalStateException("the container does not stop", e);
      }
    }
  }

  static final String SCRIPT = "/webrtc-masking/probe.js";

  static Path staticRoot(Map<String, String> files) {
    try {
      Path root = Files.createTempDirectory("injection");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(root.resolve(file.getKey()), file.getValue());
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Running startTomcat(Application application, Path root) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    Context context = tomcat.addContext("", root.toString());
    context.addMimeMapping("html", "text/html");
    context.addMimeMapping("png", "image/png");
    Tomcat.addServlet(context, "default", new org.apache.catalina.servlets.DefaultServlet());
    context.addServletMappingDecoded("/", "default");
    application.servlets.forEach(
        (path, servlet) -> {
          Tomcat.addServlet(context, path, servlet).setAsyncSupported(true);
          context.addServletMappingDecoded(path, path);
        });
    int number = 0;
    for (Mapped mapped : application.chain()) {
      FilterDef definition = new FilterDef();
      definition.setFilterName("filter" + number++);
      definition.setFilter(mapped.filter());
      definition.setAsyncSupported("true");
      context.addFilterDef(definition);
      FilterMap map = new FilterMap();
      map.setFilterName(definition.getFilterName());
      if (mapped.byUrl()) {
        map.addURLPattern(mapped.pattern());
      } else {
        map.addServletName(mapped.pattern());
      }
      EnumSet.allOf(DispatcherType.class).forEach(type -> map.setDispatcher(type.name()));
      context.addFilterMap(map);
    }
    ErrorPage errorPage = new ErrorPage();
    errorPage.setLocation("/error");
    context.addErrorPage(errorPage);
    tomcat.start();
    return new Running(
        tomcat.getConnector().getLocalPort(),
        () -> {
          tomcat.stop();
          tomcat.destroy();
        });
  }

  private static Running startJetty(Application application, Path root) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    context.setBaseResourceAsPath(root);
    ServletHolder files = new ServletHolder("default", DefaultServlet.class);
    files.setInitParameter("etags", application.jettyTags);
    context.addServlet(files, "/");
    application.servlets.forEach(
        (path, servlet) -> {
          ServletHolder holder = new ServletHolder(path, servlet);
          holder.setAsyncSupported(true);
          context.addServlet(holder, path);
        });
    for (Mapped mapped : application.chain()) {
      FilterHolder holder = new FilterHolder(mapped.filter());
      holder.setAsyncSupported(true);
      FilterMapping mapping = new FilterMapping();
      mapping.setFilterName(holder.getName());
      if (mapped.byUrl()) {
        mapping.setPathSpec(mapped.pattern());
      } else {
        mapping.setServletName(mapped.pattern());
      }
      mapping.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
      context.getServletHandler().addFilter(holder, mapping);
    }
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.addErrorPage(404, "/error");
    errors.addErrorPage(500, "/error");
    context.setErrorHandler(errors);
    server.setHandler(context);
    server.start();
    return new Running(connector.getLocalPort(), server::stop);
  }
}
