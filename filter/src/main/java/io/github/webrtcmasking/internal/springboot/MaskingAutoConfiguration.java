package io.github.webrtcmasking.internal.springboot;

import io.github.webrtcmasking.internal.deployment.SessionFilter;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * What Spring Boot, 3 or 4, calls where the jar is on the class path of a servlet application. Uses
 * only what both versions have under the same name.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.autoconfigure.session.SessionAutoConfiguration",
      "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class MaskingAutoConfiguration {

  /** The filter of Spring Session, as Spring Session itself names it. */
  private static final String SPRING_SESSION = "springSessionRepositoryFilter";

  private static final String SPRING_SESSION_PLACE = "spring.session.servlet.filter-order";

  /** {@code SessionRepositoryFilter.DEFAULT_ORDER}. */
  private static final int USUAL_PLACE = Integer.MIN_VALUE + 50;

  /** Spring makes it. */
  public MaskingAutoConfiguration() {}

  /** Registers everything in the application. */
  @Bean
  MaskingServletInitializer webrtcMaskingInitializer(Environment environment) {
    return new MaskingServletInitializer(environment);
  }

  /** Works right behind Spring Session, and so in front of Spring Security. */
  @Bean
  @ConditionalOnBean(name = SPRING_SESSION)
  FilterRegistrationBean<SessionFilter> webrtcMaskingSessionFilter(Environment environment) {
    FilterRegistrationBean<SessionFilter> registration =
        new FilterRegistrationBean<>(new SessionFilter());
    registration.setName("webrtc-masking-session");
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    registration.setOrder(
        environment.getProperty(SPRING_SESSION_PLACE, Integer.class, USUAL_PLACE) + 1);
    return registration;
  }
}
