package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.HttpConstraintElement;
import jakarta.servlet.HttpMethodConstraintElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletSecurityElement;
import jakarta.servlet.annotation.ServletSecurity.EmptyRoleSemantic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The endpoints' servlet, left open where the whole application stands behind a security
 * constraint. Otherwise FORM login would save the beacon as the page to return to.
 */
final class OpenEndpoints {

  private static final Logger LOG = System.getLogger(OpenEndpoints.class.getName());

  /** Named one by one, because a constraint on all methods does not open them on every server. */
  private static final List<String> OPEN_METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");

  private final ServletRegistration.Dynamic servlet;
  private final Deployment deployment;
  private Set<String> conflicts = Set.of();

  private OpenEndpoints(ServletRegistration.Dynamic servlet, Deployment deployment) {
    this.servlet = servlet;
    this.deployment = deployment;
  }

  static OpenEndpoints add(ServletContext context, Deployment deployment) {
    OpenEndpoints added = new OpenEndpoints(Registrations.servlet(context, deployment), deployment);
    String pattern = deployment.config().path() + "/*";
    Set<String> taken = added.servlet.addMapping(pattern);
    if (!taken.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "{0} is mapped by the application; set webrtc.masking.path to a free path",
          pattern);
    }
    added.servlet.addMapping(added.witness());
    added.servlet.setAsyncSupported(true);
    added.open();
    return added;
  }

  private void open() {
    conflicts = servlet.setServletSecurity(permission());
  }

  /**
   * Asks again: some servers drop what they were told before they read the web.xml to its end, and
   * Jetty tells of a conflict only now. Tomcat and Payara take what they were told the first time
   * for a constraint of the web.xml.
   */
  void openAgain() {
    Set<String> again = servlet.setServletSecurity(permission());
    Set<String> closed = again.contains(witness()) ? conflicts : again;
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

  /** A pattern that no web.xml constrains: where it is a conflict, it is one with ourselves. */
  private String witness() {
    return deployment.config().path() + "/-";
  }

  private static ServletSecurityElement permission() {
    List<HttpMethodConstraintElement> methods = new ArrayList<>();
    OPEN_METHODS.forEach(method -> methods.add(new HttpMethodConstraintElement(method)));
    methods.add(
        new HttpMethodConstraintElement(
            "TRACE", new HttpConstraintElement(EmptyRoleSemantic.DENY)));
    return new ServletSecurityElement(methods);
  }
}
