package io.github.webrtcmasking.internal.injection.matrix.server;

import io.github.webrtcmasking.internal.injection.Diagnostics;
import io.github.webrtcmasking.internal.injection.Injection;
import io.github.webrtcmasking.internal.injection.InjectionCounters;
import io.github.webrtcmasking.internal.injection.InjectionFilter;
import io.github.webrtcmasking.internal.injection.InjectionSettings;
import io.github.webrtcmasking.internal.injection.PageSelection;
import io.github.webrtcmasking.internal.injection.ScriptUrl;
import io.github.webrtcmasking.internal.injection.matrix.app.GzipFilter;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;

/**
 * One deployment of the application.
 *
 * @param filters by URL or by servlet name, in the order of the chain
 */
record Variant(List<Mapped> filters) {
  static final String PLAIN = "plain";
  static final String OURS = "ours";

  record Mapped(String pattern, boolean byUrl, Filter filter) {}

  /** {@value #PLAIN}, {@value #OURS}, or the name of a filter class that stands outermost. */
  static Variant named(String name) throws ReflectiveOperationException {
    Mapped gzip = new Mapped("/page/gzip/*", true, new GzipFilter());
    return switch (name) {
      case PLAIN -> new Variant(List.of(gzip));
      case OURS -> ours(gzip);
      default -> new Variant(List.of(new Mapped("/*", true, peer(name)), gzip));
    };
  }

  /** As the jar installs itself: first by URL, last by servlet name. */
  private static Variant ours(Mapped gzip) {
    PageSelection pages = new PageSelection(List.of("/*"), List.of("/page/excluded/*"));
    Injection injection =
        new Injection(
            new InjectionSettings(pages, Diagnostics.HEADER), new InjectionCounters());
    ScriptUrl url = (request, response) -> Embedded.CONTEXT_PATH + "/webrtc-masking/probe.js";
    List<Mapped> filters = new ArrayList<>();
    filters.add(new Mapped("/*", true, new InjectionFilter(injection, url)));
    filters.add(gzip);
    filters.add(new Mapped("*", false, new InjectionFilter(injection, url)));
    return new Variant(filters);
  }

  private static Filter peer(String className) throws ReflectiveOperationException {
    return (Filter) Class.forName(className).getDeclaredConstructor().newInstance();
  }
}
