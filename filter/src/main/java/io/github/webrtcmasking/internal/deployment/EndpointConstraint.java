package io.github.webrtcmasking.internal.deployment;

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
 * The endpoints' servlet, left open where the application stands behind a security constraint.
 * Otherwise FORM login would save the beacon as the page to return to. An application that closes
 * nothing gets no constraint of ours either.
 */
final class EndpointConstraint {

  private static final Logger LOG = System.getLogger(EndpointConstraint.class.getName());

  /**
   * Named one by one, because a constraint on all methods does not open them on every server; and
   * no more than browsers use, because some servers walk through them for every request.
   */
  private static final List<String> OPEN_METHODS = List.of("GET", "HEAD", "POST");

  /**
   * Undertow, in WildFly too: it opens everything at once, and warns of methods that are open by
   * name.
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
    this.declared = DeclaredSecurity.constraints(context);
  }

  static EndpointConstraint add(
      ServletContext context, Deployment deployment, ActivationSwitch state) {
    return new EndpointConstraint(
        Registrations.servlet(context, "endpoints", deployment, state), context, deployment);
  }

  /** The first step. */
  void map() {
    String pattern = path() + "/*";
    if (!endpoints.addMapping(pattern).isEmpty()) {
      LOG.log(
          Level.WARNING,
          "{0} is mapped by the application; set webrtc.masking.path to a free path",
          pattern);
    }
    reached = areReached();
    if (reached) {
      open();
    }
  }

  /**
   * Asks again, because some servers drop what they were told before they read the web.xml to its
   * end, and others tell the application's servlets only now.
   */
  void openAgain() {
    Set<String> aimed = declared.aimedAt(path());
    if (!aimed.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "web.xml has a security constraint on {0}; remove it, or visitors that are not logged in"
              + " are not assessed",
          aimed);
    } else if (!(reached || areReached()) || open()) {
      deployment.endpointsAreOpen();
    }
  }

  private boolean areReached() {
    try {
      return declared.reach(path()) || DeclaredSecurity.isAnnotatedOver(path(), context);
    } catch (UnsupportedOperationException e) {
      return false; // Jetty tells its servlets in the first step only.
    }
  }

  private String path() {
    return deployment.config().path();
  }

  /** Whether the server took it. What it tells of conflicts may be one with ourselves. */
  private boolean open() {
    try {
      endpoints.setServletSecurity(permission());
      return true;
    } catch (RuntimeException e) {
      // For example a server that was put together without its security part.
      LOG.log(
          Level.WARNING,
          "The server does not let the endpoints be opened ({0}); where it asks for a login,"
              + " visitors that are not logged in are not assessed",
          e.getClass().getName());
      return false;
    }
  }

  /** Every method is covered: some servers tell of every one that is not. */
  private ServletSecurityElement permission() {
    if (context.getClass().getName().startsWith(TAKES_OPEN_METHODS_FOR_UNCOVERED)) {
      return new ServletSecurityElement();
    }
    return new ServletSecurityElement(
        new HttpConstraintElement(EmptyRoleSemantic.DENY),
        OPEN_METHODS.stream().map(HttpMethodConstraintElement::new).toList());
  }
}
