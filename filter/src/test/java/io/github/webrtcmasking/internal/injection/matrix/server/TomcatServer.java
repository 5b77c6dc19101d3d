package io.github.webrtcmasking.internal.injection.matrix.server;

import io.github.webrtcmasking.internal.injection.matrix.app.MatrixServlet;
import jakarta.servlet.DispatcherType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** Tomcat 10.1, and 11 with its jars instead. */
final class TomcatServer implements Embedded {
  @Override
  public int start(Variant variant, Path files) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory(files.getParent(), "tomcat").toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    Context context = tomcat.addContext(CONTEXT_PATH, files.toString());
    Map.of("html", "text/html", "png", "image/png", "txt", "text/plain")
        .forEach(context::addMimeMapping);
    Tomcat.addServlet(context, "default", new DefaultServlet()).setAsyncSupported(true);
    context.addServletMappingDecoded("/", "default");
    Tomcat.addServlet(context, "matrix", new MatrixServlet()).setAsyncSupported(true);
    context.addServletMappingDecoded("/page/*", "matrix");
    variant.filters().forEach(mapped -> add(context, mapped));
    ErrorPage errorPage = new ErrorPage();
    errorPage.setLocation(ERROR_PAGE);
    context.addErrorPage(errorPage);
    tomcat.start();
    return tomcat.getConnector().getLocalPort();
  }

  private static void add(Context context, Variant.Mapped mapped) {
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
}
