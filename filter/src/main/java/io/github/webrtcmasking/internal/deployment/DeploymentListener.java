package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Starts what was installed when the application starts, and closes it at undeploy. */
final class DeploymentListener implements ServletContextListener {

  private final Deployment deployment;
  private final Registrations registrations;
  private final ActivationSwitch state;

  DeploymentListener(Deployment deployment, Registrations registrations, ActivationSwitch state) {
    this.deployment = deployment;
    this.registrations = registrations;
    this.state = state;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      registrations.complete();
      deployment.start(event.getServletContext());
    } catch (Throwable e) {
      state.off();
      Installer.remove(event.getServletContext(), deployment);
      Installer.logOff(event.getServletContext(), e);
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    if (!state.isOff()) {
      Installer.remove(event.getServletContext(), deployment);
    }
  }
}
