package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.injection.matrix.Exchange;
import io.github.webrtcmasking.internal.injection.matrix.RawClient;
import io.github.webrtcmasking.internal.injection.matrix.app.Case;
import io.github.webrtcmasking.internal.injection.matrix.app.MatrixServlet;
import io.github.webrtcmasking.internal.injection.matrix.app.StaticFiles;
import io.github.webrtcmasking.testing.servlet.GzipFilter;
import java.io.IOException;
import java.time.Duration;

/**
 * The application of the matrix on Payara Micro, as a WAR: one process without the jar, one with it
 * in {@code WEB-INF/lib} and nothing else changed.
 */
public final class PayaraMatrix implements AutoCloseable {

  private static final String APPLICATION =
      """
      <servlet>
        <servlet-name>matrix</servlet-name>
        <servlet-class>%s</servlet-class>
        <async-supported>true</async-supported>
      </servlet>
      <servlet-mapping>
        <servlet-name>matrix</servlet-name>
        <url-pattern>/page/*</url-pattern>
      </servlet-mapping>
      <filter>
        <filter-name>gzip</filter-name>
        <filter-class>%s</filter-class>
        <async-supported>true</async-supported>
      </filter>
      <filter-mapping>
        <filter-name>gzip</filter-name>
        <url-pattern>/page/gzip/*</url-pattern>
        <dispatcher>REQUEST</dispatcher>
        <dispatcher>FORWARD</dispatcher>
      </filter-mapping>
      <error-page><location>/page/error</location></error-page>
      """
          .formatted(MatrixServlet.class.getName(), GzipFilter.class.getName());

  private static final String SETTINGS =
      WebXml.NO_VANTAGE
          + WebXml.setting("diagnostics", "true")
          + WebXml.setting("pages.exclude", "/page/excluded/*");

  private final PayaraContainer without = new PayaraContainer();
  private final PayaraContainer with = new PayaraContainer();
  private final RawClient plain;
  private final RawClient ours;

  /** Starts both processes. */
  public PayaraMatrix(Duration patience) throws IOException {
    try {
      plain = client(without.deploy(war()), patience);
      ours = client(with.deploy(war(Library.FILTER)), patience);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private static War war(Library... libraries) {
    War war =
        War.of(WebXml.open(APPLICATION, SETTINGS), libraries)
            .withPackageOf(MatrixServlet.class)
            .withPackageOf(GzipFilter.class);
    StaticFiles.all().forEach(war::with);
    return war;
  }

  private static RawClient client(Container.Application application, Duration patience) {
    return new RawClient(application.uri().getPort(), Container.CONTEXT_PATH, patience);
  }

  /** What the application answers by itself. */
  public Exchange plain(Case row) throws IOException {
    return Exchange.plain(row, plain);
  }

  /** What it answers with the jar. */
  public Exchange ours(Case row) throws IOException {
    return Exchange.injected(row, ours, plain);
  }

  @Override
  public void close() {
    without.close();
    with.close();
  }
}
