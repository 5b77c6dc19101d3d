package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.testing.server.LoopbackJetty;
import io.github.webrtcmasking.testing.server.LoopbackTomcat;
import io.github.webrtcmasking.testing.server.MappedFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.Context;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

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
    List<MappedFilter> chain() {
      List<MappedFilter> chain = new ArrayList<>();
      if (explicit) {
        ChainPosition only = new ChainPosition(url, ChainPosition.Rank.ONLY);
        chain.add(new MappedFilter("/*", true, new InjectionFilter(injection.orElseThrow(), only)));
        filters.forEach((path, filter) -> chain.add(new MappedFilter(path, true, filter)));
        return chain;
      }
      injection.ifPresent(
          i ->
              chain.add(
                  new MappedFilter(
                      "/*",
                      true,
                      new InjectionFilter(i, new ChainPosition(url, ChainPosition.Rank.FRONT)))));
      filters.forEach((path, filter) -> chain.add(new MappedFilter(path, true, filter)));
      injection.ifPresent(
          i ->
              chain.add(
                  new MappedFilter(
                      "*",
                      false,
                      new InjectionFilter(i, new ChainPosition(url, ChainPosition.Rank.FURTHER)))));
      return chain;
    }
  }

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
    LoopbackTomcat tomcat = LoopbackTomcat.create();
    Context context = tomcat.application("", root);
    application.servlets.forEach((path, servlet) -> LoopbackTomcat.add(context, path, servlet));
    application.chain().forEach(mapped -> LoopbackTomcat.add(context, mapped));
    LoopbackTomcat.addErrorPage(context, "/error");
    tomcat.start();
    return new Running(tomcat.port(), tomcat::close);
  }

  private static Running startJetty(Application application, Path root) throws Exception {
    ServletContextHandler context = LoopbackJetty.application("/", root, application.jettyTags);
    application.servlets.forEach((path, servlet) -> LoopbackJetty.add(context, path, servlet));
    application.chain().forEach(mapped -> LoopbackJetty.add(context, mapped));
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.addErrorPage(404, "/error");
    errors.addErrorPage(500, "/error");
    context.setErrorHandler(errors);
    LoopbackJetty jetty = LoopbackJetty.start(context);
    return new Running(jetty.port(), jetty::close);
  }
}
