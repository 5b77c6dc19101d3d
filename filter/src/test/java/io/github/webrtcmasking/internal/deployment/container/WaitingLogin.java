package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.deployment.container.awaiting.LoginServlet;
import io.github.webrtcmasking.internal.deployment.container.awaiting.WrappingFilter;
import io.github.webrtcmasking.internal.deployment.container.awaiting.mvc.LoginController;

/** An application whose login waits for the answer, in a servlet and in handlers of Spring MVC. */
final class WaitingLogin {

  private static final String SERVLETS =
      """
      <servlet><servlet-name>login</servlet-name>
      <servlet-class>%s</servlet-class>
      <async-supported>true</async-supported></servlet>
      <servlet-mapping><servlet-name>login</servlet-name>
      <url-pattern>/login/*</url-pattern></servlet-mapping>
      <servlet><servlet-name>mvc</servlet-name>
      <servlet-class>org.springframework.web.servlet.DispatcherServlet</servlet-class>
      <init-param><param-name>contextClass</param-name>
      <param-value>org.springframework.web.context.support.AnnotationConfigWebApplicationContext</param-value></init-param>
      <init-param><param-name>contextConfigLocation</param-name>
      <param-value>%s</param-value></init-param>
      <async-supported>true</async-supported></servlet>
      <servlet-mapping><servlet-name>mvc</servlet-name>
      <url-pattern>/mvc/*</url-pattern></servlet-mapping>
      <filter><filter-name>wrapping</filter-name><filter-class>%s</filter-class>
      <async-supported>true</async-supported></filter>
      <filter-mapping><filter-name>wrapping</filter-name><url-pattern>/*</url-pattern>
      <dispatcher>REQUEST</dispatcher><dispatcher>ASYNC</dispatcher></filter-mapping>
      """
          .formatted(
              LoginServlet.class.getName(),
              LoginController.class.getName(),
              WrappingFilter.class.getName());

  private WaitingLogin() {}

  static War war(String... settings) {
    return War.of(WebXml.open(SERVLETS, WebXml.VANTAGE, String.join("", settings)), Library.loose())
        .withPackageOf(LoginServlet.class)
        .withPackageOf(LoginController.class);
  }
}
