package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.config.ServletParameters;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Installs everything when the container starts an application with the jar, even if its {@code
 * web.xml} is metadata-complete.
 */
public final class MaskingInitializer implements ServletContainerInitializer {

  private static final Logger LOG = Loggers.of(MaskingInitializer.class);

  /**
   * The filter class of an explicit entry, by name: a reference would make a circle of packages.
   */
  static final String EXPLICIT_FILTER = "io.github.webrtcmasking.MaskingFilter";

  @Override
  public void onStartup(@Nullable Set<Class<?>> none, ServletContext context) {
    if (!SpringBootWar.waits(context)) {
      install(context, SettingSource.NONE);
    }
  }

  /**
   * Installs everything for a framework that starts the application itself; call it while the
   * server lets filters be registered.
   *
   * @param first the framework's settings, which count before all others
   * @return whether that was done now; otherwise another copy of the jar, or the container, was
   *     first
   */
  public static boolean installFor(ServletContext framework, SettingSource first) {
    SpringBootWar.decides(framework);
    return install(framework, first);
  }

  private static boolean install(ServletContext context, SettingSource first) {
    if (Installer.isInstalled(context)) {
      return false; // Another copy of the jar was first.
    }
    if (ServerConsole.isOne(context)) {
      LOG.log(
          Level.INFO,
          "{0} belongs to the server: the WebRTC masking filter leaves it alone",
          DeploymentSummary.application(context));
      return false;
    }
    Collection<? extends FilterRegistration> explicit = explicitEntries(context);
    Map<String, String> parameters = new HashMap<>(ServletParameters.of(context));
    explicit.forEach(entry -> parameters.putAll(entry.getInitParameters()));
    Installer.install(context, parameters, first)
        .ifPresent(deployment -> register(context, deployment, explicit));
    return true;
  }

  private static void register(
      ServletContext context,
      Deployment deployment,
      Collection<? extends FilterRegistration> explicit) {
    ActivationSwitch state = new ActivationSwitch(deployment);
    try {
      Registrations registrations = Registrations.add(context, deployment, explicit, state);
      context.addListener(new DeploymentListener(deployment, registrations, state));
      DuplicateJars.warnIfSeveral(
          DeploymentSummary.application(context), Installer.loader(context));
    } catch (Throwable e) {
      state.off();
      Installer.remove(context, deployment);
      Installer.logOff(context, e);
    }
  }

  private static Collection<? extends FilterRegistration> explicitEntries(ServletContext context) {
    return context.getFilterRegistrations().values().stream()
        .filter(entry -> EXPLICIT_FILTER.equals(entry.getClassName()))
        .toList();
  }
}
