package io.github.webrtcmasking.testing.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A Tomcat on a free port of loopback, with applications that are made in code. */
public final class LoopbackTomcat implements AutoCloseable {

  private final Tomcat tomcat = new Tomcat();

  private LoopbackTomcat() {}

  /** Not started yet, in a temporary folder. */
  public static LoopbackTomcat create() throws IOException {
    return create(Files.createTempDirectory("tomcat"));
  }

  /** Not started yet, in a folder of the caller's. */
  public static LoopbackTomcat create(Path folder) {
    LoopbackTomcat made = new LoopbackTomcat();
    made.tomcat.setBaseDir(folder.toString());
    made.tomcat.setPort(0);
    made.tomcat.getConnector().setProperty("address", "127.0.0.1");
    return made;
  }

  /** An application that has no files. */
  public Context application(String path) {
    return tomcat.addContext(path, null);
  }

  /** An application with files, which Tomcat's own servlet serves. */
  public Context application(String path, Path files) {
    Context context = tomcat.addContext(path, files.toString());
    Map.of("html", "text/html", "png", "image/png", "txt", "text/plain")
        .forEach(context::addMimeMapping);
    add(context, "/", new DefaultServlet());
    return context;
  }

  @SuppressWarnings("deprecation") // in Tomcat 11, for a method that Tomcat 10.1 lacks
  public static void add(Context context, String pattern, HttpServlet servlet) {
    Tomcat.addServlet(context, pattern, servlet).setAsyncSupported(true);
    context.addServletMappingDecoded(pattern, pattern);
  }

  public static void add(Context context, MappedFilter mapped) {
    FilterDef definition = new FilterDef();
    definition.setFilterName("filter" + context.findFilterDefs().length);
    definition.setFilter(mapped.filter());
    definition.setFilterClass(mapped.filter().getClass().getName());
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

  /** Shows the page at that path for every error. */
  public static void addErrorPage(Context context, String path) {
    ErrorPage page = new ErrorPage();
    page.setLocation(path);
    context.addErrorPage(page);
  }

  /** Starts it with what was added; it is ready when this returns. */
  public LoopbackTomcat start() throws LifecycleException {
    tomcat.start();
    return this;
  }

  public int port() {
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }
}
