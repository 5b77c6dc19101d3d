package io.github.webrtcmasking.internal.springboot;

import io.github.webrtcmasking.internal.deployment.MaskingInitializer;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;

/**
 * Does what the initializer of the jar does on other servers. Comes before everything that Spring
 * Boot registers, so that the front filter is the first and sees requests as they arrive.
 */
final class MaskingServletInitializer implements ServletContextInitializer, PriorityOrdered {

  private static final Logger LOG = Loggers.of(MaskingServletInitializer.class);

  private final Environment environment;

  MaskingServletInitializer(Environment environment) {
    this.environment = environment;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void onStartup(ServletContext context) {
    SpringSettings settings = new SpringSettings(environment);
    if (!MaskingInitializer.installFor(context, settings)) {
      warnOfUnheard(settings.names());
    }
  }

  /** A WAR without the mark of Spring Boot's build plugins, where the server was first. */
  private static void warnOfUnheard(Set<String> names) {
    if (!names.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "The server installed the WebRTC masking filter before Spring Boot started, so it may not"
              + " have heard of {0}; set them where the server has settings, or build the WAR with"
              + " Spring Boot''s plugin",
          names);
    }
  }
}
