package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.config.ServletParameters;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.injection.ChainPosition.Rank;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The work of a filter entry in {@code web.xml}: everything, or only the pages if the initializer
 * ran.
 */
public final class WebXmlFilter {

  private static final Filter PASS =
      (request, response, chain) -> chain.doFilter(request, response);

  private Filter front = PASS;
  private Filter pages = PASS;
  private @Nullable Deployment owned;
  private @Nullable ServletContext context;

  /**
   * Joins the installed deployment; installs one if the initializer was not called.
   *
   * @throws ServletException if a setting cannot be obeyed
   */
  public void init(FilterConfig config) throws ServletException {
    context = config.getServletContext();
    Optional<Deployment> installed = Installer.installed(config.getServletContext());
    installed.or(() -> own(config)).ifPresent(this::use);
    front.init(config);
  }

  private Optional<Deployment> own(FilterConfig config) {
    ServletContext application = config.getServletContext();
    return Installer.install(application, ServletParameters.of(config), SettingSource.NONE)
        .filter(deployment -> starts(deployment, application));
  }

  private boolean starts(Deployment deployment, ServletContext application) {
    try {
      deployment.start(application);
    } catch (Throwable e) {
      Installer.remove(application, deployment);
      Installer.logOff(application, e);
      return false;
    }
    owned = deployment;
    front = new ActivationSwitch(deployment).guard(new FrontFilter(deployment));
    return true;
  }

  private void use(Deployment deployment) {
    pages = new ActivationSwitch(deployment).guard(deployment.pageFilter(Rank.ONLY));
  }

  /** Serves the endpoints if this entry installed the deployment, then the page. */
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    front.doFilter(request, response, (next, answer) -> pages.doFilter(next, answer, chain));
  }

  /** Closes what this entry installed. */
  public void destroy() {
    Deployment deployment = owned;
    ServletContext application = context;
    owned = null;
    if (deployment != null && application != null) {
      Installer.remove(application, deployment);
    }
  }
}
