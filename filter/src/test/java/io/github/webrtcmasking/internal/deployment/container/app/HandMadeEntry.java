package io.github.webrtcmasking.internal.deployment.container.app;

import io.github.webrtcmasking.MaskingFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;

/** An application that registers the filter in its own code. */
public final class HandMadeEntry implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    FilterRegistration.Dynamic entry =
        event.getServletContext().addFilter("masking", MaskingFilter.class);
    entry.setAsyncSupported(true);
    entry.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
  }
}
