package io.github.webrtcmasking.bench.peers;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sitemesh.builder.SiteMeshFilterBuilder;
import org.sitemesh.webapp.SiteMeshFilter;
import org.sitemesh.webapp.WebAppContext;
import org.sitemesh.webapp.contentfilter.ResponseMetaData;

/** SiteMesh as its documentation sets it up, with a decorator that is no second request. */
final class SiteMeshDecorator extends SiteMeshFilter {
  private final String decorator;

  SiteMeshDecorator(String tag) {
    this(tag, new SiteMeshFilterBuilder().addDecoratorPath("/*", "/decorator"));
  }

  private SiteMeshDecorator(String tag, SiteMeshFilterBuilder builder) {
    super(
        builder.getSelector(),
        builder.getContentProcessor(),
        builder.getDecoratorSelector(),
        builder.isIncludeErrorPages());
    decorator =
        "<!DOCTYPE html><html><head>"
            + tag
            + "<title><sitemesh:write property='title'/></title>"
            + "<sitemesh:write property='head'/></head>"
            + "<body><sitemesh:write property='body'/></body></html>";
  }

  @Override
  protected WebAppContext createContext(
      String contentType,
      HttpServletRequest request,
      HttpServletResponse response,
      ResponseMetaData metaData) {
    return new WebAppContext(
        contentType,
        request,
        response,
        getFilterConfig().getServletContext(),
        getContentProcessor(),
        metaData,
        false) {
      @Override
      protected void dispatch(HttpServletRequest asked, HttpServletResponse answer, String path)
          throws ServletException, IOException {
        answer.getWriter().write(decorator);
      }
    };
  }
}
