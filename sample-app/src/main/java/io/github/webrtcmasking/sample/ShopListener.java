package io.github.webrtcmasking.sample;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Prepares what pages read from application and session scope. */
public final class ShopListener implements ServletContextListener, HttpSessionListener {
  static final String CATALOG = "catalog";
  static final String DIAGNOSTICS = "diagnostics";

  /** The customer who may see the counters; nobody where it is empty. */
  static final String OPERATOR = "operator";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext shop = event.getServletContext();
    shop.setAttribute(CATALOG, Catalog.teas());
    shop.setAttribute(DIAGNOSTICS, Boolean.getBoolean("sample.diagnostics"));
    shop.setAttribute(OPERATOR, System.getProperty("sample.operator", ""));
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    Visit.in(event.getSession()).begin();
  }

  // Servers of before Servlet 4.0 call these in any case.
  @Override
  public void contextDestroyed(ServletContextEvent event) {}

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {}
}
