package io.github.webrtcmasking.internal.deployment.container.told;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Registers listeners in code: one that fails, and one that notes what it was told. */
public final class NewsRegistration implements ServletContextListener {

  static final String ATTRIBUTE = "news.registered";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    Masking.addListener(
        event.getServletContext(),
        news -> {
          throw new IllegalStateException("10.99.0.7");
        });
    Masking.addListener(event.getServletContext(), news -> NewsService.note(news, ATTRIBUTE));
  }
}
