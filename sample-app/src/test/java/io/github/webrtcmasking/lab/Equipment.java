package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.Firefox;
import io.github.webrtcmasking.browsers.Surroundings;
import io.github.webrtcmasking.browsers.WatchedBrowser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a visitor has set in his browser, in the terms of each.
 *
 * @param flags of Chromium
 * @param preferences of Firefox
 * @param extensions names of extensions of our own, in the test resources
 * @param ownVpn switches Firefox's own VPN on, as the browser does; empty without it
 * @param camera whether every page may use the camera
 */
record Equipment(
    List<String> flags,
    Map<String, String> preferences,
    List<String> extensions,
    String ownVpn,
    Camera camera) {

  /** The permission that lets a page see all network interfaces. */
  enum Camera {
    ASKED_FOR,
    ALLOWED
  }

  static final Equipment NONE = new Equipment(List.of(), Map.of(), List.of(), "", Camera.ASKED_FOR);

  static Equipment httpProxy(String address) {
    return NONE.withFlags("--proxy-server=http://" + address + ":" + Exits.HTTP_PORT)
        .withPreference("network.proxy.type", "1")
        .withPreference("network.proxy.http", "\"" + address + "\"")
        .withPreference("network.proxy.http_port", "" + Exits.HTTP_PORT)
        .withPreference("network.proxy.ssl", "\"" + address + "\"")
        .withPreference("network.proxy.ssl_port", "" + Exits.HTTP_PORT);
  }

  static Equipment socksProxy(String address) {
    return NONE.withFlags("--proxy-server=socks5://" + address + ":" + Exits.SOCKS_PORT)
        .withPreference("network.proxy.type", "1")
        .withPreference("network.proxy.socks", "\"" + address + "\"")
        .withPreference("network.proxy.socks_port", "" + Exits.SOCKS_PORT)
        .withPreference("network.proxy.socks_version", "5");
  }

  /**
   * Firefox's own VPN in one of its modes: the filter that ships with the browser, without the
   * account and the list of servers that choose the proxy.
   */
  static Equipment firefoxVpn(String address, FirefoxVpn mode) {
    Equipment filtering =
        new Equipment(
            List.of(),
            Map.of("browser.ipProtection.mode", String.valueOf(mode.number)),
            List.of(),
            OWN_VPN.formatted(address, Exits.HTTP_PORT),
            Camera.ASKED_FOR);
    return mode == FirefoxVpn.LISTED_SITES
        ? filtering.withPreference(
            "browser.ipProtection.inclusion.match_patterns", "'[\"*://v4.shop.test/*\"]'")
        : filtering;
  }

  /** The modes of Firefox's own VPN. */
  enum FirefoxVpn {
    EVERY_PAGE(0),
    PRIVATE_WINDOWS(1),
    TRACKERS(2),
    LISTED_SITES(3);

    /** The value of the preference. */
    private final int number;

    FirefoxVpn(int number) {
      this.number = number;
    }
  }

  private static final String OWN_VPN =
      """
      (() => {
        const {IPPChannelFilter} = ChromeUtils.importESModule(
            'moz-src:///toolkit/components/ipprotection/IPPChannelFilter.sys.mjs');
        const filter = IPPChannelFilter.create([]);
        filter.initialize(
            {asBearerToken: () => 'Bearer of-the-laboratory'},
            {protocols: [{name: 'connect', scheme: 'http', host: '%s', port: %d}]});
        filter.start();
        return true;
      })()
      """;

  static Equipment extension(String name) {
    return new Equipment(List.of(), Map.of(), List.of(name), "", Camera.ASKED_FOR);
  }

  Equipment withExtension(String name) {
    return new Equipment(flags, preferences, List.of(name), ownVpn, camera);
  }

  Equipment withFlags(String... further) {
    List<String> all = new ArrayList<>(flags);
    all.addAll(List.of(further));
    return new Equipment(all, preferences, extensions, ownVpn, camera);
  }

  Equipment withPreference(String name, String value) {
    Map<String, String> all = new HashMap<>(preferences);
    all.put(name, value);
    return new Equipment(flags, all, extensions, ownVpn, camera);
  }

  Equipment withCamera() {
    return new Equipment(flags, preferences, extensions, ownVpn, Camera.ALLOWED);
  }

  /** Starts a browser so equipped. */
  WatchedBrowser start(Kind kind, Surroundings surroundings) {
    return switch (kind) {
      case CHROMIUM -> chromium(surroundings);
      case FIREFOX -> firefox(surroundings);
    };
  }

  private Chromium chromium(Surroundings surroundings) {
    List<String> all = new ArrayList<>(flags);
    if (!extensions.isEmpty()) {
      List<String> folders =
          extensions.stream()
              .map(name -> Extensions.folder(name, Kind.CHROMIUM).toString())
              .toList();
      all.add("--load-extension=" + String.join(",", folders));
      all.add("--disable-features=DisableLoadExtensionCommandLineSwitch");
    }
    Chromium chromium = Chromium.in(surroundings, all.toArray(String[]::new));
    if (camera == Camera.ALLOWED) {
      chromium.allowCamera();
    }
    return chromium;
  }

  private Firefox firefox(Surroundings surroundings) {
    Firefox firefox = Firefox.in(surroundings, preferences);
    extensions.forEach(name -> firefox.install(Extensions.folder(name, Kind.FIREFOX)));
    if (!ownVpn.isEmpty()) {
      firefox.evaluateInBrowser(ownVpn);
    }
    return firefox;
  }

  /** The browsers that can be visitors. */
  enum Kind {
    CHROMIUM("Chromium"),
    FIREFOX("Firefox");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }

    @Override
    public String toString() {
      return shown;
    }
  }
}
