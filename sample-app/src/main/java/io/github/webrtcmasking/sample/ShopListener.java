package io.github.webrtcmasking.sample;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Lays out what pages find in application and session scope. */
public final class ShopListener implements ServletContextListener, HttpSessionListener {
  static final String CATALOG = "catalog";
  static final String DIAGNOSTICS = "diagnostics";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().setAttribute(CATALOG, Catalog.teas());
    event.getServletContext().setAttribute(DIAGNOSTICS, Boolean.getBoolean("sample.diagnostics"));
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    Visit.in(event.getSession()).begin();
  }
}
