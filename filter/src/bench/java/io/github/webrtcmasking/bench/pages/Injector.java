package io.github.webrtcmasking.bench.pages;

import io.github.webrtcmasking.bench.peers.Peer;
import io.github.webrtcmasking.internal.injection.ChainPosition;
import io.github.webrtcmasking.internal.injection.ChainPosition.Rank;
import io.github.webrtcmasking.internal.injection.Diagnostics;
import io.github.webrtcmasking.internal.injection.Injection;
import io.github.webrtcmasking.internal.injection.InjectionCounters;
import io.github.webrtcmasking.internal.injection.InjectionFilter;
import io.github.webrtcmasking.internal.injection.InjectionSettings;
import io.github.webrtcmasking.internal.injection.PageSelection;
import io.github.webrtcmasking.internal.injection.ScriptUrl;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** What stands between the application and the container. */
public enum Injector {
  NONE {
    @Override
    FilterChain around(FilterChain application) {
      return application;
    }
  },
  /** What any injector costs, in front of a page of which everything is known. */
  FIXED {
    @Override
    FilterChain around(FilterChain application) {
      return (request, response) ->
          application.doFilter(request, new AtFixedPlace((HttpServletResponse) response));
    }
  },
  OURS {
    @Override
    FilterChain around(FilterChain application) {
      Injection injection =
          new Injection(
              new InjectionSettings(new PageSelection(List.of("/*"), List.of()), Diagnostics.OFF),
              new InjectionCounters());
      ScriptUrl url = (request, response) -> response.encodeURL(SCRIPT);
      // Twice, as it is installed: for every URL, and for every servlet.
      FilterChain inner =
          link(new InjectionFilter(injection, new ChainPosition(url, Rank.FURTHER)), application);
      return link(new InjectionFilter(injection, new ChainPosition(url, Rank.FRONT)), inner);
    }
  },
  DATADOG {
    @Override
    FilterChain around(FilterChain application) {
      return link(Peer.DATADOG.filter(TAG), application);
    }
  },
  OPENTELEMETRY {
    @Override
    FilterChain around(FilterChain application) {
      return link(Peer.OPENTELEMETRY.filter(TAG), application);
    }
  },
  JAVAMELODY {
    @Override
    FilterChain around(FilterChain application) {
      return link(Peer.JAVAMELODY.filter(TAG), application);
    }
  },
  SITEMESH {
    @Override
    FilterChain around(FilterChain application) {
      return link(Peer.SITEMESH.filter(TAG), application);
    }
  };

  private static final String SCRIPT = "/shop/webrtc-masking/probe.js";

  /** Our tag, for those who can be given one. */
  static final String TAG = "<script type=\"module\" async=\"\" src=\"" + SCRIPT + "\"></script>";

  abstract FilterChain around(FilterChain application);

  private static FilterChain link(Filter filter, FilterChain next) {
    try {
      filter.init(new StubFilterConfig());
    } catch (jakarta.servlet.ServletException e) {
      throw new IllegalStateException(e);
    }
    return (request, response) -> filter.doFilter(request, response, next);
  }
}
