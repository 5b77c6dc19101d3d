package io.github.webrtcmasking.internal.injection.matrix.server;

import io.github.webrtcmasking.internal.injection.ChainPosition;
import io.github.webrtcmasking.internal.injection.ChainPosition.Rank;
import io.github.webrtcmasking.internal.injection.Diagnostics;
import io.github.webrtcmasking.internal.injection.Injection;
import io.github.webrtcmasking.internal.injection.InjectionCounters;
import io.github.webrtcmasking.internal.injection.InjectionFilter;
import io.github.webrtcmasking.internal.injection.InjectionSettings;
import io.github.webrtcmasking.internal.injection.PageSelection;
import io.github.webrtcmasking.internal.injection.ScriptUrl;
import io.github.webrtcmasking.testing.server.MappedFilter;
import io.github.webrtcmasking.testing.servlet.GzipFilter;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;

/**
 * One deployment of the application.
 *
 * @param filters by URL or by servlet name, in the order of the chain
 */
record Variant(List<MappedFilter> filters) {
  static final String PLAIN = "plain";
  static final String OURS = "ours";

  private static final String SCRIPT = Embedded.CONTEXT_PATH + "/webrtc-masking/probe.js";

  /** For peers that can take one: the same as ours. */
  private static final String TAG =
      "<script type=\"module\" async=\"\" src=\"" + SCRIPT + "\"></script>";

  /** {@value #PLAIN}, {@value #OURS}, or the name of a peer, which stands outermost. */
  static Variant named(String name) throws ReflectiveOperationException {
    MappedFilter gzip = new MappedFilter("/page/gzip/*", true, new GzipFilter());
    return switch (name) {
      case PLAIN -> new Variant(List.of(gzip));
      case OURS -> ours(gzip);
      default -> new Variant(List.of(new MappedFilter("/*", true, peer(name)), gzip));
    };
  }

  /** As the jar installs itself: first by URL, last by servlet name. */
  private static Variant ours(MappedFilter gzip) {
    PageSelection pages = new PageSelection(List.of("/*"), List.of("/page/excluded/*"));
    Injection injection =
        new Injection(
            new InjectionSettings(pages, Diagnostics.HEADER), new InjectionCounters(), SCRIPT);
    ScriptUrl url = (request, response) -> SCRIPT;
    List<MappedFilter> filters = new ArrayList<>();
    filters.add(
        new MappedFilter(
            "/*", true, new InjectionFilter(injection, new ChainPosition(url, Rank.FRONT))));
    filters.add(gzip);
    filters.add(
        new MappedFilter(
            "*", false, new InjectionFilter(injection, new ChainPosition(url, Rank.FURTHER))));
    return new Variant(filters);
  }

  /** By reflection, because peers are on the class path of the profile bench only. */
  private static Filter peer(String name) throws ReflectiveOperationException {
    Class<?> peers = Class.forName("io.github.webrtcmasking.bench.peers.Peer");
    Object peer = peers.getMethod("valueOf", String.class).invoke(null, name);
    return (Filter) peers.getMethod("filter", String.class).invoke(peer, TAG);
  }
}
