package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.config.ConfigException;
import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.config.MaskingConfig.Activity;
import io.github.webrtcmasking.internal.config.MaskingConfigReader;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.config.SettingSources;
import io.github.webrtcmasking.internal.gate.PassedStepUps;
import io.github.webrtcmasking.internal.session.AssessmentReader;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.waiting.AnswerWaits;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates the deployment of one web application, or logs why there is none. */
final class Installer {

  private static final Logger LOG = Loggers.of(Installer.class);

  /** The servlet context attribute of the one deployment of an application. */
  private static final String ATTRIBUTE = "io.github.webrtcmasking.deployment";

  private Installer() {}

  /** The deployment that is installed in the application. */
  static Optional<Deployment> installed(ServletContext context) {
    return context.getAttribute(ATTRIBUTE) instanceof Deployment deployment
        ? Optional.of(deployment)
        : Optional.empty();
  }

  /** The application's class loader; ours if an embedded server has set none. */
  static ClassLoader loader(ServletContext context) {
    try {
      ClassLoader loader = context.getClassLoader();
      return loader == null ? Installer.class.getClassLoader() : loader;
    } catch (UnsupportedOperationException e) {
      // Some servers do not tell a listener that was added in code.
      return Installer.class.getClassLoader();
    }
  }

  /** Whether there is a deployment, even one of another copy of the jar. */
  static boolean isInstalled(ServletContext context) {
    return context.getAttribute(ATTRIBUTE) != null;
  }

  /**
   * Installs a deployment; empty if it is switched off or cannot start.
   *
   * @param first the settings that count before all others
   * @throws ConfigException if a setting cannot be obeyed
   */
  static Optional<Deployment> install(
      ServletContext context, Map<String, String> parameters, SettingSource first) {
    try {
      return create(context, parameters, first).map(deployment -> publish(context, deployment));
    } catch (ConfigException e) {
      throw e;
    } catch (Throwable e) {
      // Libraries and classes of the application may throw anything. Its pages must not suffer.
      logOff(context, e);
      return Optional.empty();
    }
  }

  /** Logs why the filter is off. */
  static void logOff(ServletContext context, Throwable reason) {
    LOG.log(
        Level.ERROR,
        "The WebRTC masking filter is off in {0}: {1}{2}",
        DeploymentSummary.application(context),
        StartObstacle.of(reason, loader(context)),
        DuplicateJars.advice(loader(context)));
    LOG.log(Level.DEBUG, "The WebRTC masking filter is off", reason);
  }

  private static Optional<Deployment> create(
      ServletContext context, Map<String, String> parameters, SettingSource first) {
    SecureRandom random = new SecureRandom();
    MaskingConfig config =
        MaskingConfigReader.read(
            SettingSources.of(
                loader(context), String.valueOf(context.getServerInfo()), parameters, first),
            random);
    if (config.activity() == Activity.DISABLED) {
      LOG.log(
          Level.INFO,
          "The WebRTC masking filter is off in {0}: webrtc.masking.enabled=false",
          DeploymentSummary.application(context));
      return Optional.empty();
    }
    Deployment deployment = new Deployment(config, random, context);
    if (!config.gate().isEmpty()) {
      deployment.gate(); // what it cannot be made of must show before anybody finds the deployment
    }
    return Optional.of(deployment);
  }

  private static Deployment publish(ServletContext context, Deployment deployment) {
    context.setAttribute(ATTRIBUTE, deployment);
    AssessmentReader reader = deployment::assessment;
    context.setAttribute(AssessmentReader.ATTRIBUTE, reader);
    put(PassedStepUps.ATTRIBUTE, () -> deployment.gate().passedStepUps(), context, deployment);
    put(AnswerWaits.ATTRIBUTE, deployment::waits, context, deployment);
    if (!deployment.config().gate().isEmpty()) {
      listenToStepUps(context, deployment);
    }
    return deployment;
  }

  /** As a supplier, because the first request makes what it supplies; of null if it cannot. */
  private static void put(
      String name, Supplier<Object> part, ServletContext context, Deployment deployment) {
    Supplier<@Nullable Object> ifUsable = () -> deployment.isUsable(context) ? part.get() : null;
    context.setAttribute(name, ifUsable);
  }

  private static void listenToStepUps(ServletContext context, Deployment deployment) {
    try {
      deployment.gate().stepUps().ifPresent(context::addListener);
      if (!deployment.assessments().sessions().isBehindFilters()) {
        deployment.gate().hearStepUpsFromServer();
      }
    } catch (IllegalStateException | UnsupportedOperationException e) {
      // Some servers say that it is too late, if only an entry in web.xml installs us.
      LOG.log(
          Level.DEBUG,
          "Session attributes cannot be listened to; step-ups are looked for after each request",
          e);
    }
  }

  /** Removes the deployment from the application and closes it. */
  static void remove(ServletContext context, Deployment deployment) {
    context.removeAttribute(AnswerWaits.ATTRIBUTE);
    context.removeAttribute(PassedStepUps.ATTRIBUTE);
    context.removeAttribute(AssessmentReader.ATTRIBUTE);
    context.removeAttribute(ATTRIBUTE);
    deployment.close();
  }
}
