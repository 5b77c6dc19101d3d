package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.deployment.constraint.DeclaredConstraints;
import io.github.webrtcmasking.internal.deployment.constraint.DeclaredSecurity;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.HttpConstraintElement;
import jakarta.servlet.HttpMethodConstraintElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletSecurityElement;
import jakarta.servlet.annotation.ServletSecurity.EmptyRoleSemantic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;

/**
 * Keeps the endpoints open in an application that has security constraints. Otherwise FORM login
 * would save the beacon as the page to return to. An application that closes nothing gets no
 * constraint from us.
 */
final class EndpointConstraint {

  private static final Logger LOG = Loggers.of(EndpointConstraint.class);

  /**
   * The methods to open, one by one, because some servers ignore an open constraint on all methods.
   * Only those that browsers use, because some servers search the list for every request.
   */
  private static final List<String> OPEN_METHODS = List.of("GET", "HEAD", "POST");

  /**
   * Undertow, also in WildFly, needs only one constraint for everything, and warns about methods
   * that are opened by name.
   */
  private static final String TAKES_OPEN_METHODS_FOR_UNCOVERED = "io.undertow.";

  private final ServletRegistration.Dynamic endpoints;
  private final ServletContext context;
  private final Deployment deployment;
  private final DeclaredConstraints declared;
  private boolean reached;

  private EndpointConstraint(
      ServletRegistration.Dynamic endpoints, ServletContext context, Deployment deployment) {
    this.endpoints = endpoints;
    this.context = context;
    this.deployment = deployment;
    this.declared = DeclaredSecurity.constraints(context, Installer.loader(context));
  }

  static EndpointConstraint add(
      ServletContext context, Deployment deployment, ActivationSwitch state) {
    return new EndpointConstraint(
        Registrations.servlet(context, "endpoints", deployment, state), context, deployment);
  }

  /** The first step, within the initializer. */
  void map() {
    String pattern = path() + "/*";
    if (!endpoints.addMapping(pattern).isEmpty()) {
      LOG.log(
          Level.WARNING,
          "The application has mapped {0} itself; set webrtc.masking.path to a free path",
          pattern);
    }
    reached = areReached();
    if (reached) {
      open();
    }
  }

  /**
   * The second step: tries again. Some servers forget the first try while they read web.xml, and
   * others list the application's servlets only now.
   */
  void openAgain() {
    Set<String> aimed = declared.aimedAt(path());
    if (!aimed.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "web.xml has a security constraint on {0}; remove it, or visitors who are not logged in"
              + " are not assessed",
          aimed);
    } else if (!(reached || areReached()) || open()) {
      deployment.endpointsAreOpen();
    }
  }

  private boolean areReached() {
    try {
      return declared.reach(path())
          || DeclaredSecurity.isAnnotatedOver(path(), context, Installer.loader(context));
    } catch (UnsupportedOperationException e) {
      return false; // Jetty lists servlets in the first step only.
    }
  }

  private String path() {
    return deployment.config().path();
  }

  /**
   * Returns whether the server accepted the constraint. Conflicts that it reports are ignored: they
   * may be with our own first try.
   */
  private boolean open() {
    try {
      endpoints.setServletSecurity(permission());
      return true;
    } catch (RuntimeException e) {
      // For example an embedded server without its security module.
      LOG.log(
          Level.WARNING,
          "The server does not let us open the endpoints ({0}); where it asks for a login,"
              + " visitors who are not logged in are not assessed",
          e.getClass().getName());
      return false;
    }
  }

  /**
   * The constraint covers every method, because some servers warn about each one that is not
   * covered.
   */
  private ServletSecurityElement permission() {
    if (context.getClass().getName().startsWith(TAKES_OPEN_METHODS_FOR_UNCOVERED)) {
      return new ServletSecurityElement();
    }
    return new ServletSecurityElement(
        new HttpConstraintElement(EmptyRoleSemantic.DENY),
        OPEN_METHODS.stream().map(HttpMethodConstraintElement::new).toList());
  }
}
