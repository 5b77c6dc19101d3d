package io.github.webrtcmasking.internal.deployment.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.http.HttpServlet;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations of servlets, read without loading them. */
class ServletClassFileTest {

  private static final ClassLoader CLASSES = ServletClassFileTest.class.getClassLoader();

  @ServletSecurity(@HttpConstraint(rolesAllowed = "customer"))
  private static class Secured extends HttpServlet {
    private static final long serialVersionUID = 1L;
  }

  private static final class Heir extends Secured {
    private static final long serialVersionUID = 1L;
  }

  private static final class Open extends HttpServlet {
    private static final long serialVersionUID = 0x1234_5678_9abc_def0L;
    static final double NUMBER = 2.5;
  }

  @ParameterizedTest
  @ValueSource(classes = {Secured.class, Heir.class})
  void annotationCountsForTheClassAndItsHeirs(Class<?> servlet) {
    assertThat(ServletClassFile.isSecured(servlet.getName(), CLASSES)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.github.webrtcmasking.internal.deployment.ServletClassFileTest$Open",
        "io.github.webrtcmasking.internal.deployment.EndpointServlet",
        "org.apache.catalina.servlets.DefaultServlet",
        "org.eclipse.jetty.ee10.servlet.DefaultServlet",
        "of.a.server.that.hides.It"
      })
  void classWithoutItIsNotSecured(String servlet) {
    assertThat(Open.NUMBER).isPositive();
    assertThat(ServletClassFile.isSecured(servlet, CLASSES)).isFalse();
  }

  @Test
  void classFileThatCannotBeReadMayBeSecured() {
    ClassLoader broken =
        new ClassLoader(null) {
          @Override
          public InputStream getResourceAsStream(String name) {
            return new ByteArrayInputStream(new byte[] {1, 2, 3});
          }
        };

    assertThat(ServletClassFile.isSecured("a.B", broken)).isTrue();
  }
}
