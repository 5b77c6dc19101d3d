package io.github.webrtcmasking.internal.deployment.container.same;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an application can know of itself and of its server, without what the jar is called. */
final class Facts {

  private Facts() {}

  static List<String> of(
      ServletContext context, HttpServletRequest request, HttpServletResponse response) {
    List<String> facts = new ArrayList<>();
    facts.add("server " + context.getServerInfo());
    facts.add("virtual server " + context.getVirtualServerName());
    facts.add("version " + context.getMajorVersion() + "." + context.getMinorVersion());
    facts.add(
        "effective version "
            + context.getEffectiveMajorVersion()
            + "."
            + context.getEffectiveMinorVersion());
    facts.add("name " + context.getServletContextName());
    facts.add("default tracking " + new TreeSet<>(context.getDefaultSessionTrackingModes()));
    facts.add("tracking " + new TreeSet<>(context.getEffectiveSessionTrackingModes()));
    facts.add("timeout " + context.getSessionTimeout());
    facts.add("cookie " + cookie(context.getSessionCookieConfig()));
    facts.add("request encoding " + context.getRequestCharacterEncoding());
    facts.add("response encoding " + context.getResponseCharacterEncoding());
    facts.add("servlets " + own(context.getServletRegistrations()));
    facts.add("filters " + own(context.getFilterRegistrations()));
    facts.add("parameters " + parameters(context));
    facts.add("resources " + sorted(context.getResourcePaths("/")));
    facts.add("type of .html " + context.getMimeType("a.html"));
    facts.add("type of .odd " + context.getMimeType("a.odd"));
    facts.add("JSP " + (context.getJspConfigDescriptor() != null));
    facts.add("listeners " + Counts.text(request));
    ofRequest(facts, request);
    facts.add("charset " + response.getCharacterEncoding());
    facts.add("type " + response.getContentType());
    facts.add("buffer " + response.getBufferSize());
    facts.add("locale " + response.getLocale());
    return facts;
  }

  private static void ofRequest(List<String> facts, HttpServletRequest request) {
    facts.add("async " + request.isAsyncSupported());
    facts.add("dispatcher " + request.getDispatcherType());
    facts.add("mapping " + request.getHttpServletMapping().getPattern());
    facts.add("paths " + request.getServletPath() + " " + request.getPathInfo());
    facts.add("user " + request.getRemoteUser() + " " + request.getAuthType());
    facts.add("encoding " + request.getCharacterEncoding());
    facts.add(
        "session "
            + request.isRequestedSessionIdFromCookie()
            + " "
            + request.isRequestedSessionIdFromURL()
            + " "
            + request.isRequestedSessionIdValid());
    facts.add("has session " + (request.getSession(false) != null));
    facts.add("headers " + new TreeSet<>(Collections.list(request.getHeaderNames())));
  }

  private static String cookie(SessionCookieConfig config) {
    return config.getName()
        + " path "
        + config.getPath()
        + " domain "
        + config.getDomain()
        + " http only "
        + config.isHttpOnly()
        + " secure "
        + config.isSecure()
        + " age "
        + config.getMaxAge();
  }

  /** Without those of the server's JSP compiler, which come as JSPs are asked for. */
  private static Set<String> own(Map<String, ?> registrations) {
    TreeSet<String> names = new TreeSet<>(registrations.keySet());
    names.removeIf(name -> name.startsWith("webrtc-masking-"));
    return names;
  }

  private static Set<String> parameters(ServletContext context) {
    TreeSet<String> names = new TreeSet<>(Collections.list(context.getInitParameterNames()));
    names.removeIf(name -> name.startsWith("webrtc.masking."));
    return names;
  }

  private static Collection<String> sorted(Collection<String> names) {
    return names == null ? List.of() : new TreeSet<>(names);
  }
}
