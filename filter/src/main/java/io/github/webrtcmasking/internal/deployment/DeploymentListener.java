package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Starts what was installed when the application starts, and closes it at undeploy. */
final class DeploymentListener implements ServletContextListener {

  private final Deployment deployment;
  private final Registrations registrations;

  DeploymentListener(Deployment deployment, Registrations registrations) {
    this.deployment = deployment;
    this.registrations = registrations;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    registrations.complete();
    deployment.start(event.getServletContext().getContextPath());
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    Installer.remove(event.getServletContext(), deployment);
  }
}
