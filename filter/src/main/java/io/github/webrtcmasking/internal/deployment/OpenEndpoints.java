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
 * The endpoints' servlet, left open where the whole application stands behind a security
 * constraint. Otherwise FORM login would save the beacon as the page to return to.
 */
final class OpenEndpoints {

  private static final Logger LOG = System.getLogger(OpenEndpoints.class.getName());

  /**
   * Named one by one, because a constraint on all methods does not open them on every server; and
   * no more than browsers use, because some servers walk through them for every request.
   */
  private static final List<String> OPEN_METHODS = List.of("GET", "HEAD", "POST");

  private final ServletRegistration.Dynamic endpoints;
  private final ServletRegistration.Dynamic witness;
  private final Deployment deployment;
  private Set<String> conflicts = Set.of();

  private OpenEndpoints(
      ServletRegistration.Dynamic endpoints,
      ServletRegistration.Dynamic witness,
      Deployment deployment) {
    this.endpoints = endpoints;
    this.witness = witness;
    this.deployment = deployment;
  }

  static OpenEndpoints add(ServletContext context, Deployment deployment) {
    String path = deployment.config().path();
    ServletRegistration.Dynamic endpoints = Registrations.servlet(context, "endpoints", deployment);
    ServletRegistration.Dynamic witness = Registrations.servlet(context, "witness", deployment);
    String pattern = path + "/*";
    if (!endpoints.addMapping(pattern).isEmpty()) {
      LOG.log(
          Level.WARNING,
          "{0} is mapped by the application; set webrtc.masking.path to a free path",
          pattern);
    }
    witness.addMapping(path + "/-");
    OpenEndpoints added = new OpenEndpoints(endpoints, witness, deployment);
    added.conflicts = endpoints.setServletSecurity(permission());
    witness.setServletSecurity(denial());
    return added;
  }

  /**
   * Asks again: some servers drop what they were told before they read the web.xml to its end, and
   * Jetty tells of a conflict only now. Tomcat and Payara take what they were told the first time
   * for a constraint of the web.xml.
   */
  void openAgain() {
    Set<String> again = endpoints.setServletSecurity(permission());
    Set<String> closed = isOwnConflict() ? conflicts : again;
    if (closed.isEmpty()) {
      deployment.endpointsAreOpen();
    } else {
      LOG.log(
          Level.WARNING,
          "web.xml has a security constraint on {0}; remove it, or visitors that are not logged in"
              + " are not assessed",
          closed);
    }
  }

  /** The witness stands where no web.xml has a constraint: a conflict is one with ourselves. */
  private boolean isOwnConflict() {
    return !witness.setServletSecurity(denial()).isEmpty();
  }

  private static ServletSecurityElement permission() {
    return new ServletSecurityElement(
        OPEN_METHODS.stream().map(HttpMethodConstraintElement::new).toList());
  }

  private static ServletSecurityElement denial() {
    return new ServletSecurityElement(new HttpConstraintElement(EmptyRoleSemantic.DENY));
  }
}
