package io.github.webrtcmasking.bench.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Locale;

/**
 * What nobody calls in a benchmark: whoever does is told. No wrapper, because whoever looks for one
 * of his own ends here, as at a container's response.
 */
abstract class SilentResponse implements HttpServletResponse {

  @Override
  public void resetBuffer() {
    throw unasked("resetBuffer");
  }

  @Override
  public void reset() {
    throw unasked("reset");
  }

  @Override
  public void setLocale(Locale locale) {
    throw unasked("setLocale");
  }

  @Override
  public void addCookie(Cookie cookie) {
    throw unasked("addCookie");
  }

  @Override
  public String encodeRedirectURL(String url) {
    throw unasked("encodeRedirectURL");
  }

  @Override
  public void sendError(int status, String message) {
    throw unasked("sendError");
  }

  @Override
  public void sendError(int status) {
    throw unasked("sendError");
  }

  @Override
  public void sendRedirect(String location) {
    throw unasked("sendRedirect");
  }

  @Override
  public void setDateHeader(String name, long date) {
    throw unasked("setDateHeader");
  }

  @Override
  public void addDateHeader(String name, long date) {
    throw unasked("addDateHeader");
  }

  @Override
  public void setIntHeader(String name, int value) {
    throw unasked("setIntHeader");
  }

  @Override
  public void addIntHeader(String name, int value) {
    throw unasked("addIntHeader");
  }

  @Override
  public void setStatus(int status) {
    throw unasked("setStatus");
  }

  @Override
  public Collection<String> getHeaderNames() {
    throw unasked("getHeaderNames");
  }

  private static UnsupportedOperationException unasked(String method) {
    return new UnsupportedOperationException(method);
  }
}
