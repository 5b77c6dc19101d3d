package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.MaskingFilter;
import io.github.webrtcmasking.internal.deployment.container.app.CountingFilter;
import io.github.webrtcmasking.internal.deployment.container.app.HandMadeEntry;
import io.github.webrtcmasking.internal.deployment.container.app.RefusingFilter;
import io.github.webrtcmasking.internal.deployment.container.app.ShopServlet;

/** Deployment descriptors of the test application, and their parts. */
final class WebXml {

  /** Leaves every jar out, ours too. */
  static final String ABSOLUTE_ORDERING = "<absolute-ordering/>";

  /** The filter, as an application names it itself. */
  static final String MASKING_FILTER = maskingFilter("");

  /** What an entry that stands alone needs beside, for pages that do not arrive as requests. */
  static final String DISPATCHES =
      """
      <filter-mapping>
        <filter-name>masking</filter-name>
        <url-pattern>/*</url-pattern>
        <dispatcher>FORWARD</dispatcher>
        <dispatcher>ERROR</dispatcher>
        <dispatcher>ASYNC</dispatcher>
      </filter-mapping>
      """;

  /** The same, by the application's code. */
  static final String BY_HAND =
      "<listener><listener-class>%s</listener-class></listener>"
          .formatted(HandMadeEntry.class.getName());

  /** A filter of the application that refuses everything. */
  static final String REFUSING_FILTER = filter("refusing", RefusingFilter.class, "");

  /** A filter that tells which filters there are. */
  static final String COUNTING_FILTER = filter("counting", CountingFilter.class, "");

  /** No proofs: for tests that need none. */
  static final String NO_VANTAGE = setting("vantage.enabled", "false");

  /** A vantage on any port of loopback. */
  static final String VANTAGE = setting("vantage.port", "0") + setting("vantage.bind", "127.0.0.1");

  /** An error page, which is a page like every other. */
  static final String ERROR_PAGE =
      "<error-page><error-code>500</error-code><location>/shop/plain</location></error-page>";

  static final String DENY_UNCOVERED = "<deny-uncovered-http-methods/>";

  /** How customers log in, where something asks them to. */
  static final String LOGIN_CONFIG =
      """
      <login-config>
        <auth-method>FORM</auth-method>
        <realm-name>shop</realm-name>
        <form-login-config>
          <form-login-page>/login.html</form-login-page>
          <form-error-page>/login-error.html</form-error-page>
        </form-login-config>
      </login-config>
      <security-role><role-name>customer</role-name></security-role>
      """;

  /** Nobody sees anything before he has logged in. */
  static final String FORM_LOGIN =
      """
      <security-constraint>
        <web-resource-collection>
          <web-resource-name>everything</web-resource-name>
          <url-pattern>/*</url-pattern>
        </web-resource-collection>
        <auth-constraint><role-name>customer</role-name></auth-constraint>
      </security-constraint>
      """
          + LOGIN_CONFIG;

  /** An application that closes the endpoints itself. */
  static final String CLOSED_ENDPOINTS = FORM_LOGIN.replace("/*", "/webrtc-masking/*");

  private static final String SHOP =
      """
      <servlet>
        <servlet-name>shop</servlet-name>
        <servlet-class>%s</servlet-class>
        <async-supported>true</async-supported>
      </servlet>
      <servlet-mapping>
        <servlet-name>shop</servlet-name>
        <url-pattern>/shop/*</url-pattern>
      </servlet-mapping>
      """
          .formatted(ShopServlet.class.getName());

  private WebXml() {}

  /** A descriptor of the year 2009 that says there is nothing else to look for. */
  static String complete(String... parts) {
    return descriptor("3.0", "http://java.sun.com/xml/ns/javaee", "true", parts);
  }

  /** A descriptor that lets the container look for more. */
  static String open(String... parts) {
    return descriptor("3.1", "http://xmlns.jcp.org/xml/ns/javaee", "false", parts);
  }

  /** A descriptor as old as an application can be. */
  static String ancient(String... parts) {
    return "<web-app xmlns='http://java.sun.com/xml/ns/javaee' version='2.5'>"
        + SHOP
        + String.join("\n", parts)
        + "</web-app>";
  }

  /** A setting as a context parameter. */
  static String setting(String key, String value) {
    return "<context-param>" + param("webrtc.masking." + key, value) + "</context-param>";
  }

  /** The explicit entry, with settings as init parameters. */
  static String maskingFilter(String initParams) {
    return filter("masking", MaskingFilter.class, initParams);
  }

  static String initParam(String key, String value) {
    return "<init-param>" + param("webrtc.masking." + key, value) + "</init-param>";
  }

  private static String param(String name, String value) {
    return "<param-name>" + name + "</param-name><param-value>" + value + "</param-value>";
  }

  static String filter(String name, Class<?> type, String initParams) {
    return filter(name, type.getName(), initParams);
  }

  /** A filter of a library. */
  static String filter(String name, String type, String initParams) {
    return """
    <filter>
      <filter-name>%1$s</filter-name>
      <filter-class>%2$s</filter-class>
      <async-supported>true</async-supported>
      %3$s
    </filter>
    <filter-mapping>
      <filter-name>%1$s</filter-name>
      <url-pattern>/*</url-pattern>
    </filter-mapping>
    """
        .formatted(name, type, initParams);
  }

  private static String descriptor(
      String version, String namespace, String complete, String... parts) {
    return "<web-app xmlns='%s' version='%s' metadata-complete='%s'>%s%s</web-app>"
        .formatted(namespace, version, complete, SHOP, String.join("\n", parts));
  }
}
