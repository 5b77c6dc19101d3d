package io.github.webrtcmasking.internal.deployment.container.app;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A small application: pages with and without a session, login, and what it can read of us. */
public final class ShopServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    switch (String.valueOf(request.getPathInfo())) {
      case "/page" -> {
        request.getSession();
        page(response);
      }
      case "/plain" -> page(response);
      case "/hashed" -> {
        request.getSession();
        response.setHeader("Integrity-Policy", "blocked-destinations=(script)");
        page(response);
      }
      case "/hashed-here" -> {
        response.setHeader("Integrity-Policy", "blocked-destinations=(script)");
        response.setHeader(
            "Content-Security-Policy",
            "script-src " + request.getParameter("source") + "; connect-src 'self'");
        page(response);
      }
      case "/hashed-reported" -> {
        response.setHeader("Integrity-Policy-Report-Only", "blocked-destinations=(script)");
        page(response);
      }
      case "/uncached" -> {
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher("/uncached.html").forward(request, response);
      }
      case "/state" -> state(request, response);
      case "/rotate" -> {
        request.changeSessionId();
        page(response);
      }
      case "/logout" -> {
        request.getSession().invalidate();
        page(response);
      }
      case "/login" -> {
        request.login("anna", "secret");
        page(response);
      }
      case "/forward" -> request.getRequestDispatcher("/shop/plain").forward(request, response);
      case "/async" -> request.startAsync().dispatch("/shop/plain");
      case "/error" -> response.sendError(500);
      default -> response.sendError(404);
    }
  }

  private static void page(HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=utf-8");
    response
        .getWriter()
        .print("<!DOCTYPE html><html><head><title>Shop</title></head><body>Welcome</body></html>");
  }

  private static void state(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    PrintWriter out = response.getWriter();
    Assessment masking = Masking.of(request);
    out.println("verdict=" + masking.getVerdict());
    out.println("confidence=" + masking.getConfidence());
    out.println("reasons=" + masking.getReasons());
    HttpSession session = request.getSession(false);
    if (session != null) {
      out.println("attribute=" + says(session.getAttribute("webrtc.masking"), request));
      out.println("text=" + session.getAttribute("webrtc.masking.verdict"));
      out.println("lastAccessed=" + session.getLastAccessedTime());
      out.println("attributes=" + serialised(session));
    }
  }

  /**
   * The session holds a map of what the bean says. The bean is in no signature: servers look at
   * those also where the jar is not there.
   */
  private static boolean says(Object attribute, HttpServletRequest request) {
    Assessment masking = Masking.of(request);
    return attribute instanceof Map<?, ?> map
        && masking.getVerdict().name().equals(map.get("verdict"))
        && masking.getConfidence().name().equals(map.get("confidence"))
        && masking.getReasons().stream().map(Enum::name).toList().equals(map.get("reasons"))
        && masking.getAssessedAt().toString().equals(map.get("assessedAt"))
        && Boolean.valueOf(masking.isMasked()).equals(map.get("masked"));
  }

  private static String serialised(HttpSession session) throws IOException {
    Map<String, Object> attributes = new TreeMap<>();
    Collections.list(session.getAttributeNames())
        .forEach(name -> attributes.put(name, session.getAttribute(name)));
    attributes.keySet().removeIf(name -> !name.startsWith("webrtc."));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(attributes);
    }
    return attributes.keySet() + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
