package io.github.webrtcmasking.internal.deployment.javaee;

import java.util.Set;
import javax.servlet.ServletContainerInitializer;
import javax.servlet.ServletContext;

/**
 * What a server with the older Servlet API finds in this jar, so that it is not left out in
 * silence. The only class of the jar for Java 8 and {@code javax.servlet}; no newer server looks at
 * it.
 */
public final class WrongServer implements ServletContainerInitializer {

  @Override
  public void onStartup(Set<Class<?>> none, ServletContext context) {
    context.log(
        "The WebRTC masking filter is off: this jar is for Servlet 5 and newer (jakarta.servlet, as"
            + " of Tomcat 10 and Jetty 11), and this server has Servlet "
            + context.getMajorVersion()
            + " (javax.servlet)");
  }
}
