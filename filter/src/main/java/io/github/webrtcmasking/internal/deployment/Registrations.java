package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.injection.ChainPosition.Rank;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Registers our filters and servlet in an application, in two steps. Some containers order filters
 * by their first mapping, others by their last. So the front filter is mapped in both steps and the
 * page filters only in the second. After the initializer, containers refuse new registrations, but
 * accept new mappings of existing ones.
 */
final class Registrations {

  private static final String NAME_PREFIX = "webrtc-masking-";
  private static final String EVERYTHING = "/*";
  private static final String EVERY_SERVLET = "*";

  /**
   * Open Liberty takes {@value #EVERY_SERVLET} for a servlet's name, and warns for each request.
   */
  private static final String TAKES_EVERY_SERVLET_FOR_A_NAME = "Liberty";

  private static final EnumSet<DispatcherType> PAGES =
      EnumSet.of(
          DispatcherType.REQUEST,
          DispatcherType.FORWARD,
          DispatcherType.INCLUDE,
          DispatcherType.ERROR,
          DispatcherType.ASYNC);

  /** Dispatches that pass the front filter by, and that another filter may answer. */
  private static final EnumSet<DispatcherType> FRONT_DISPATCHES =
      EnumSet.of(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC);

  private final FilterRegistration.Dynamic front;
  private final EnumSet<DispatcherType> frontDispatches;
  private final List<FilterRegistration.Dynamic> dispatches = new ArrayList<>(1);
  private final List<FilterRegistration.Dynamic> byPath = new ArrayList<>();
  private final List<FilterRegistration.Dynamic> byServlet = new ArrayList<>();
  private final List<FilterRegistration> unmapped = new ArrayList<>();
  private final EndpointConstraint endpoints;
  private final String[] servlets;

  private Registrations(
      FilterRegistration.Dynamic front,
      EnumSet<DispatcherType> frontDispatches,
      EndpointConstraint endpoints,
      String[] servlets) {
    this.front = front;
    this.frontDispatches = frontDispatches;
    this.endpoints = endpoints;
    this.servlets = servlets;
  }

  /**
   * The first step. If there is an explicit entry, its place in the chain counts instead of ours.
   * Mapping begins only after everything is registered, so that if the server refuses something,
   * the rest has no effect.
   */
  static Registrations add(
      ServletContext context,
      Deployment deployment,
      Collection<? extends FilterRegistration> explicit,
      ActivationSwitch state) {
    EndpointConstraint endpoints = EndpointConstraint.add(context, deployment, state);
    Registrations added =
        new Registrations(
            filter(context, "front", state.guard(frontFilter(deployment, explicit.isEmpty()))),
            frontDispatches(deployment),
            endpoints,
            everyServlet(context));
    if (explicit.isEmpty()) {
      added.dispatches.add(
          filter(context, "dispatches", state.guard(deployment.frontPageFilter())));
      added.byPath.add(filter(context, "pages", state.guard(deployment.pageFilter(Rank.BEHIND))));
      added.byServlet.add(
          filter(context, "servlets", state.guard(deployment.pageFilter(Rank.FURTHER))));
    }
    endpoints.map();
    added.mapFront();
    explicit.forEach(added::mapDispatches);
    return added;
  }

  /** The second step, when all other filters are mapped. */
  void complete() {
    mapFront();
    List.copyOf(unmapped).forEach(this::mapDispatches);
    byPath.forEach(pages -> pages.addMappingForUrlPatterns(PAGES, true, EVERYTHING));
    if (servlets.length > 0) {
      byServlet.forEach(pages -> pages.addMappingForServletNames(PAGES, true, servlets));
    }
    endpoints.openAgain();
  }

  /**
   * What to map for every servlet: all names where the server knows no {@value #EVERY_SERVLET},
   * which leaves out servlets that are added later. Call it in the first step, because in the
   * second such a server does not list its servlets.
   */
  private static String[] everyServlet(ServletContext context) {
    String server = context.getServerInfo();
    return server != null && server.contains(TAKES_EVERY_SERVLET_FOR_A_NAME)
        ? context.getServletRegistrations().keySet().stream()
            .filter(name -> !name.startsWith(NAME_PREFIX))
            .toArray(String[]::new)
        : new String[] {EVERY_SERVLET};
  }

  /**
   * The front filter. It handles pages only if no explicit entry decides which pages get the tag.
   */
  private static FrontFilter frontFilter(Deployment deployment, boolean seesPages) {
    return seesPages
        ? new FrontFilter(deployment, Optional.of(deployment.frontPageFilter()))
        : new FrontFilter(deployment);
  }

  /**
   * Requests alone; with a gate all dispatches, because the application may forward to guarded
   * pages.
   */
  private static EnumSet<DispatcherType> frontDispatches(Deployment deployment) {
    return deployment.config().gate().isEmpty()
        ? EnumSet.of(DispatcherType.REQUEST)
        : EnumSet.copyOf(PAGES);
  }

  private void mapFront() {
    front.addMappingForUrlPatterns(frontDispatches, false, EVERYTHING);
    dispatches.forEach(
        pages -> pages.addMappingForUrlPatterns(FRONT_DISPATCHES, false, EVERYTHING));
  }

  /**
   * Maps an entry of web.xml, which is mapped to requests, to all other dispatches too. Jetty
   * reports the entry's mappings only in the second step.
   */
  private void mapDispatches(FilterRegistration entry) {
    EnumSet<DispatcherType> dispatches = EnumSet.copyOf(PAGES);
    dispatches.remove(DispatcherType.REQUEST);
    String[] patterns = entry.getUrlPatternMappings().toArray(String[]::new);
    String[] servlets = entry.getServletNameMappings().toArray(String[]::new);
    if (patterns.length > 0) {
      entry.addMappingForUrlPatterns(dispatches, true, patterns);
    }
    if (servlets.length > 0) {
      entry.addMappingForServletNames(dispatches, true, servlets);
    }
    if (patterns.length + servlets.length == 0) {
      unmapped.add(entry);
    }
  }

  private static FilterRegistration.Dynamic filter(
      ServletContext context, String name, Filter filter) {
    FilterRegistration.Dynamic registration = context.addFilter(NAME_PREFIX + name, filter);
    if (registration == null) {
      throw new IllegalStateException("a filter named " + NAME_PREFIX + name + " exists already");
    }
    registration.setAsyncSupported(true);
    return registration;
  }

  static ServletRegistration.Dynamic servlet(
      ServletContext context, String name, Deployment deployment, ActivationSwitch state) {
    ServletRegistration.Dynamic registration =
        context.addServlet(NAME_PREFIX + name, new EndpointServlet(deployment, state));
    if (registration == null) {
      throw new IllegalStateException("a servlet named " + NAME_PREFIX + name + " exists already");
    }
    registration.setAsyncSupported(true);
    return registration;
  }
}
