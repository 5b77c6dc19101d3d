package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.config.ServletParameters;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Installs everything when the container starts an application that has the jar, also where its
 * {@code web.xml} is metadata-complete.
 */
public final class MaskingInitializer implements ServletContainerInitializer {

  /** The filter class of an explicit entry, by name, because it stands before this package. */
  static final String EXPLICIT_FILTER = "io.github.webrtcmasking.MaskingFilter";

  @Override
  public void onStartup(@Nullable Set<Class<?>> none, ServletContext context) {
    Collection<? extends FilterRegistration> explicit = explicitEntries(context);
    Map<String, String> parameters = new HashMap<>(ServletParameters.of(context));
    explicit.forEach(entry -> parameters.putAll(entry.getInitParameters()));
    Optional<Deployment> deployment = Installer.install(context, parameters);
    if (deployment.isPresent()) {
      Registrations registrations = Registrations.add(context, deployment.get(), explicit);
      context.addListener(new DeploymentListener(deployment.get(), registrations));
    }
  }

  private static Collection<? extends FilterRegistration> explicitEntries(ServletContext context) {
    return context.getFilterRegistrations().values().stream()
        .filter(entry -> EXPLICIT_FILTER.equals(entry.getClassName()))
        .toList();
  }
}
