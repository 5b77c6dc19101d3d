package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.replaced.DeskServlet;

/** Parts of a descriptor: a page that is guarded, and the desk where the second step is passed. */
final class SecondStepDesk {

  static final String SERVLET =
      """
      <servlet><servlet-name>desk</servlet-name><servlet-class>%s</servlet-class></servlet>
      <servlet-mapping><servlet-name>desk</servlet-name><url-pattern>/desk/*</url-pattern>
      </servlet-mapping>
      """
          .formatted(DeskServlet.class.getName());

  static final String GUARDED =
      WebXml.setting("gate.names", "pay")
          + WebXml.setting("gate.mode", "enforce")
          + WebXml.setting("gate.pay.path", "/shop/plain")
          + WebXml.setting("gate.pay.action", "redirect:/desk/step-up")
          + WebXml.setting("gate.pay.cleared-by", "secondFactor");

  private SecondStepDesk() {}
}
