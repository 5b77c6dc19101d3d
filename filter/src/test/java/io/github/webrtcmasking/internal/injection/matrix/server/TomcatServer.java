package io.github.webrtcmasking.internal.injection.matrix.server;

import io.github.webrtcmasking.internal.injection.matrix.app.MatrixServlet;
import io.github.webrtcmasking.testing.server.LoopbackTomcat;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;

/** Tomcat 10.1, and 11 with its jars instead. */
final class TomcatServer implements Embedded {
  @Override
  public int start(Variant variant, Path files) throws Exception {
    LoopbackTomcat tomcat =
        LoopbackTomcat.create(Files.createTempDirectory(files.getParent(), "tomcat"));
    Context context = tomcat.application(CONTEXT_PATH, files);
    LoopbackTomcat.add(context, "/page/*", new MatrixServlet());
    variant.filters().forEach(mapped -> LoopbackTomcat.add(context, mapped));
    LoopbackTomcat.addErrorPage(context, ERROR_PAGE);
    return tomcat.start().port();
  }
}
