package io.github.webrtcmasking.internal.deployment.container.basket;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Keeps a basket in the session, and reads all else that lies there. */
public final class BasketServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession();
    String put = request.getParameter("put");
    if (put != null) {
      session.setAttribute("basket", put);
    }
    if (request.getParameter("spoil") != null) {
      session.setAttribute(request.getParameter("spoil"), new Unreadable());
    }
    if ("/state".equals(request.getPathInfo())) {
      state(session, response);
    } else {
      response.setContentType("text/html;charset=utf-8");
      response
          .getWriter()
          .print("<html><head></head><body>" + session.getAttribute("basket") + "</body></html>");
    }
  }

  private static void state(HttpSession session, HttpServletResponse response) throws IOException {
    Map<String, Object> attributes = new TreeMap<>();
    Collections.list(session.getAttributeNames())
        .forEach(name -> attributes.put(name, session.getAttribute(name)));
    response.setContentType("text/plain;charset=utf-8");
    PrintWriter out = response.getWriter();
    out.println("basket=" + attributes.get("basket"));
    out.println("names=" + attributes.keySet());
    out.println("text=" + attributes.get("webrtc.masking.verdict"));
    // As EL reads it, with or without the jar.
    out.println(
        "masked="
            + (attributes.get("webrtc.masking") instanceof Map<?, ?> map
                ? map.get("masked")
                : null));
  }
}
