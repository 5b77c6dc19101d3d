package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.ServerProcess.Kind;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiConsumer;

/**
 * Every place of settings at once, each with its own value: one key that all of them have, one that
 * the strongest lacks, and so on. Which of them answered stands in the first line of the log. One
 * application has the smaller jar, another the standalone one.
 */
final class SettingsOrder {

  private static final String FILE = "WEB-INF/classes/META-INF/microprofile-config.properties";
  private static final String PREFIX = "webrtc.masking.";

  /** The places, the strongest first. */
  private enum Place {
    SYSTEM_PROPERTY(1),
    ENVIRONMENT(2),
    SERVER(3),
    INIT_PARAMETER(4),
    CONTEXT_PARAMETER(5),
    FILE(6);

    private final int number;
    private final int port = FreePort.udp();

    Place(int number) {
      this.number = number;
    }

    private String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The keys, each with the strongest place that has it. */
  private enum Key {
    PATH("path", Place.SYSTEM_PROPERTY),
    HOST("vantage.host", Place.ENVIRONMENT),
    PROXIES("trusted-proxies", Place.SERVER),
    ACTION("gate.pay.action", Place.INIT_PARAMETER),
    PORT("vantage.port", Place.CONTEXT_PARAMETER),
    RULE("gate.names", Place.FILE);

    private final String key;
    private final Place strongest;

    Key(String key, Place strongest) {
      this.key = key;
      this.strongest = strongest;
    }

    private String value(Place place) {
      return switch (this) {
        case PATH -> "/" + place.text();
        case HOST -> place.text() + ".example";
        case PROXIES -> "10.0." + place.number + ".0/24";
        case ACTION -> "redirect:/" + place.text();
        case PORT -> Integer.toString(place.port);
        case RULE -> "pay";
      };
    }

    /** What the log says where that place has answered. */
    private String said(Place place) {
      return switch (this) {
        case PATH -> value(place) + "/probe.js;";
        case HOST -> ", visitors use " + value(place) + ";";
        case PROXIES -> "trusted proxies: " + value(place) + ";";
        case ACTION -> "(" + value(place) + ", observe)";
        case PORT -> "UDP port " + value(place) + " of ";
        case RULE -> "gate: pay ";
      };
    }
  }

  private final Map<Place, Map<String, String>> values = new EnumMap<>(Place.class);

  SettingsOrder() {
    for (Place place : Place.values()) {
      Map<String, String> here = new LinkedHashMap<>();
      for (Key each : Key.values()) {
        if (place.compareTo(each.strongest) >= 0) {
          here.put(PREFIX + each.key, each.value(place));
        }
      }
      values.put(place, here);
    }
    values.get(Place.FILE).put(PREFIX + "gate.pay.path", "/pay");
    values.get(Place.FILE).put(PREFIX + "vantage.bind", "127.0.0.1");
  }

  /** The part of the server's own place, each setting as it is written there. */
  String inServer(String format) {
    StringJoiner all = new StringJoiner("\n", "", "\n");
    values.get(Place.SERVER).forEach((key, value) -> all.add(format.formatted(key, value)));
    return all.toString();
  }

  /** Environment variables, and the system properties of a Java that is started with them. */
  Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    values
        .get(Place.ENVIRONMENT)
        .forEach(
            (key, value) ->
                variables.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
    StringJoiner options = new StringJoiner(" ");
    values
        .get(Place.SYSTEM_PROPERTY)
        .forEach((key, value) -> options.add("-D" + key + "=" + value));
    variables.put("JAVA_TOOL_OPTIONS", options.toString());
    return variables;
  }

  /** One application with each jar, by name. */
  Map<String, War> wars(Kind kind) throws IOException {
    List<Library> plain = new ArrayList<>(List.of(kind.libraries()));
    plain.add(Library.FILTER);
    Map<String, War> wars = new LinkedHashMap<>();
    wars.put("plain", war(plain.toArray(Library[]::new)));
    wars.put("standalone", war(Library.STANDALONE));
    return wars;
  }

  private War war(Library... libraries) {
    StringBuilder context = new StringBuilder();
    StringBuilder init = new StringBuilder();
    StringBuilder file = new StringBuilder();
    each(Place.CONTEXT_PARAMETER, (key, value) -> context.append(WebXml.setting(key, value)));
    each(Place.INIT_PARAMETER, (key, value) -> init.append(WebXml.initParam(key, value)));
    each(Place.FILE, (key, value) -> file.append(PREFIX + key + "=" + value + "\n"));
    return War.of(WebXml.open(context.toString(), WebXml.maskingFilter(init.toString())), libraries)
        .with(FILE, file.toString());
  }

  private void each(Place place, BiConsumer<String, String> use) {
    values.get(place).forEach((key, value) -> use.accept(key.substring(PREFIX.length()), value));
  }

  /**
   * Each key was answered by the strongest place that has it.
   *
   * @param hasOwn whether the server has a place of its own
   */
  static void requireObeyed(String log, boolean hasOwn) {
    for (String jar : new String[] {"plain", "standalone"}) {
      String line =
          log.lines()
              .filter(each -> each.contains(" serves /" + jar))
              .findFirst()
              .orElseThrow(() -> new AssertionError(log));
      for (Key each : Key.values()) {
        Place place =
            each.strongest == Place.SERVER && !hasOwn ? Place.INIT_PARAMETER : each.strongest;
        assertThat(line).as("%s, %s", jar, each).contains(each.said(place));
      }
    }
  }
}
