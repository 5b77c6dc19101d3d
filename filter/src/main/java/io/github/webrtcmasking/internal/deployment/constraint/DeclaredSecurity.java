package io.github.webrtcmasking.internal.deployment.constraint;

import io.github.webrtcmasking.internal.support.Descriptors;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import javax.xml.stream.XMLStreamException;

/**
 * Finds out from an application's own files whether it closes anything to visitors who are not
 * logged in. No container offers this information. And we must not add a constraint where the
 * application has none: GlassFish would then protect the application's root.
 */
public final class DeclaredSecurity {

  private static final Logger LOG = Loggers.of(DeclaredSecurity.class);

  private DeclaredSecurity() {}

  /**
   * What the descriptors declare; {@link DeclaredConstraints#EVERYTHING} is closed if one cannot be
   * read.
   *
   * @param loader the application's
   */
  public static DeclaredConstraints constraints(ServletContext context, ClassLoader loader) {
    try {
      DeclaredConstraints all = DeclaredConstraints.NONE;
      for (URL descriptor : Descriptors.of(context, loader)) {
        all = all.and(read(descriptor));
      }
      return all;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "The deployment descriptors could not be found", e);
      return DeclaredConstraints.EVERYTHING;
    }
  }

  private static DeclaredConstraints read(URL descriptor) throws IOException {
    byte[] text;
    try (InputStream in = Descriptors.open(descriptor)) {
      text = in.readAllBytes();
    }
    if (!ConstraintReader.mayDeclare(text)) {
      return DeclaredConstraints.NONE;
    }
    try {
      return ConstraintReader.read(new ByteArrayInputStream(text));
    } catch (XMLStreamException e) {
      LOG.log(Level.DEBUG, "A deployment descriptor could not be read", e);
      return DeclaredConstraints.EVERYTHING;
    }
  }

  /**
   * Whether a servlet below the path has a {@code @ServletSecurity} annotation. Some servers do not
   * tell mappings before the application runs, so a servlet without mappings counts too.
   *
   * @param loader the application's
   */
  public static boolean isAnnotatedOver(String path, ServletContext context, ClassLoader loader) {
    return context.getServletRegistrations().values().stream()
        .filter(
            servlet ->
                servlet.getMappings().isEmpty()
                    || servlet.getMappings().stream()
                        .anyMatch(pattern -> DeclaredConstraints.covers(pattern, path)))
        .map(ServletRegistration::getClassName)
        .anyMatch(name -> name != null && ServletClassFile.isSecured(name, loader));
  }
}
