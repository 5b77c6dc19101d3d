package io.github.webrtcmasking.mock;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.BufferedReader;
import java.io.Reader;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a server says of {@code GET /} of the application at the root, without a header, parameter
 * or body. Made anew for each caller, who may use it up.
 */
final class EmptyGet {

  private static final String LOCAL = "127.0.0.1";
  private static final String HOST = "localhost";
  private static final String ROOT = "/";

  /** By the names of methods; what a server answers with null is not in it. */
  static final Map<String, Supplier<?>> ANSWERS =
      Map.ofEntries(
          Map.entry("getMethod", () -> "GET"),
          Map.entry("getProtocol", () -> "HTTP/1.1"),
          Map.entry("getScheme", () -> "http"),
          Map.entry("getServerName", () -> HOST),
          Map.entry("getServerPort", () -> 80),
          Map.entry("getLocalName", () -> HOST),
          Map.entry("getLocalAddr", () -> LOCAL),
          Map.entry("getLocalPort", () -> 80),
          Map.entry("getRemoteAddr", () -> LOCAL),
          Map.entry("getRemoteHost", () -> LOCAL),
          Map.entry("getContextPath", () -> ""),
          Map.entry("getServletPath", () -> ROOT),
          Map.entry("getRequestURI", () -> ROOT),
          Map.entry("getRequestURL", EmptyGet::url),
          Map.entry("getRequestId", () -> "1"),
          Map.entry("getProtocolRequestId", () -> ""),
          Map.entry("getDispatcherType", () -> DispatcherType.REQUEST),
          Map.entry("getHeaderNames", Collections::emptyEnumeration),
          Map.entry("getHeaders", Collections::emptyEnumeration),
          Map.entry("getDateHeader", () -> -1L),
          Map.entry("getIntHeader", () -> -1),
          Map.entry("getContentLength", () -> -1),
          Map.entry("getContentLengthLong", () -> -1L),
          Map.entry("getParameterNames", Collections::emptyEnumeration),
          Map.entry("getParameterMap", Map::of),
          Map.entry("getParts", List::of),
          Map.entry("getTrailerFields", Map::of),
          Map.entry("isTrailerFieldsReady", () -> true),
          Map.entry("getLocale", Locale::getDefault),
          Map.entry("getLocales", () -> Collections.enumeration(List.of(Locale.getDefault()))),
          Map.entry("getReader", () -> new BufferedReader(Reader.nullReader())),
          Map.entry("getInputStream", NoBody::new));

  private EmptyGet() {}

  @SuppressWarnings("JdkObsolete") // what the servlet API asks for
  private static StringBuffer url() {
    return new StringBuffer("http://" + HOST + ROOT);
  }

  /** A body that is over before it begins. */
  private static final class NoBody extends ServletInputStream {

    @Override
    public int read() {
      return -1;
    }

    @Override
    public boolean isFinished() {
      return true;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The request is not asynchronous");
    }
  }
}
