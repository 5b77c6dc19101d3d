package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.app.DeskServlet;

/** The application before which the gate is tested, with a rule of each kind. */
final class GateRules {

  private static final String[] RULES = {
    rule("pay", "path", "/checkout,*.do,/desk/*,/secret.html,/folder/index.html"),
    rule("pay", "action", "deny"),
    rule("otp", "path", "/account/*,/step-up/*"),
    rule("otp", "action", "redirect:/step-up?why=network"),
    rule("otp", "cleared-by", "otpPassed"),
    rule("portal", "path", "/portal/*"),
    rule("portal", "action", "attribute"),
    rule("watch", "path", "/watched"),
    rule("watch", "action", "deny"),
    rule("watch", "mode", "observe"),
    rule("folder", "path", "/parts/*"),
    rule("folder", "action", "deny"),
    rule("patient", "path", "/patient/*,/held/*"),
    rule("patient", "action", "deny"),
    rule("patient", "pending", "wait"),
    rule("patient", "wait", "PT10S"),
    rule("strict", "path", "/strict/*"),
    rule("strict", "action", "deny"),
    rule("strict", "pending", "wait-then-act"),
    rule("strict", "wait", "PT0.3S"),
    rule("firm", "path", "/firm/*"),
    rule("firm", "action", "deny"),
    rule("firm", "pending", "wait-then-act"),
    rule("firm", "wait", "PT10S"),
    rule("front", "path", "/front/*"),
    rule("front", "action", "redirect:/front?view=otp"),
    rule("inner", "path", "/inner/*"),
    rule("inner", "action", "redirect:/inner/otp"),
    rule("below", "path", "/inner/otp/more"),
    rule("below", "action", "redirect:/step-up"),
  };

  private GateRules() {}

  /** How the filter comes into the application. */
  enum Entry {
    /** By itself. */
    AUTOMATIC(""),
    /** By itself, and the application names it too. */
    NAMED_AS_WELL(WebXml.MASKING_FILTER),
    /** By the application's own entry in web.xml, because its ordering leaves the jar out. */
    NAMED_ALONE(WebXml.ABSOLUTE_ORDERING + WebXml.MASKING_FILTER + WebXml.DISPATCHES),
    /** By itself, and the application registers it in code too. */
    BY_HAND_AS_WELL(WebXml.BY_HAND),
    /** By the application's code alone. */
    BY_HAND_ALONE(WebXml.ABSOLUTE_ORDERING + WebXml.BY_HAND);

    private final String webXml;

    Entry(String webXml) {
      this.webXml = webXml;
    }
  }

  /** The application with its rules. */
  static War war(War.Library... libraries) {
    return war(Entry.AUTOMATIC, libraries);
  }

  static War war(Entry entry, War.Library... libraries) {
    String settings = String.join("\n", RULES);
    return War.of(
            WebXml.open(
                entry.webXml,
                WebXml.LOGIN_CONFIG,
                WebXml.VANTAGE,
                WebXml.setting("trusted-proxies", "127.0.0.0/8"),
                WebXml.setting(
                    "gate.names",
                    "pay,otp,portal,watch,folder,patient,strict,firm,front,inner,below"),
                WebXml.setting("gate.mode", "enforce"),
                settings,
                servlet("desk", "true"),
                mappings(
                    "desk",
                    "/checkout",
                    "*.do",
                    "/desk/*",
                    "/account/*",
                    "/step-up/*",
                    "/portal/*"),
                mappings("desk", "/watched", "/patient/*", "/strict/*", "/firm/*", "/go"),
                mappings("desk", "/front/*", "/inner/*"),
                servlet("legacy", "false"),
                mappings("legacy", "/held/*"),
                "<error-page><error-code>403</error-code><location>/refused.html</location>"
                    + "</error-page>"),
            libraries)
        .with("refused.html", "<html><head></head><body>Refused by the shop</body></html>")
        .with("secret.html", "<html><head></head><body>SERVED</body></html>")
        .with("folder/index.html", "<html><head></head><body>SERVED</body></html>")
        .with("parts/style.css", "/* SERVED */")
        .with("parts/page.html", "<html><head></head><body>SERVED</body></html>")
        .with("style.css", "/* SERVED */");
  }

  private static String rule(String name, String key, String value) {
    return WebXml.setting("gate." + name + "." + key, value);
  }

  private static String servlet(String name, String async) {
    return "<servlet><servlet-name>%s</servlet-name><servlet-class>%s</servlet-class><async-supported>%s</async-supported></servlet>"
        .formatted(name, DeskServlet.class.getName(), async);
  }

  private static String mappings(String servlet, String... patterns) {
    StringBuilder text = new StringBuilder();
    for (String pattern : patterns) {
      text.append(
          "<servlet-mapping><servlet-name>%s</servlet-name><url-pattern>%s</url-pattern></servlet-mapping>"
              .formatted(servlet, pattern));
    }
    return text.toString();
  }
}
