package io.github.webrtcmasking.internal.vantage.standalone;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.address.Nat64Prefix;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.support.UsageException;
import io.github.webrtcmasking.internal.vantage.VantageSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The options of the command {@code vantage}.
 *
 * @param settings where to listen, and which NAT64 prefixes to decode
 * @param secretFile the file with the secret; empty if the environment has it
 */
record Options(VantageSettings settings, Optional<String> secretFile) {

  private static final String PORT = "--port";
  private static final String BIND = "--bind";
  private static final String SECRET_FILE = "--secret-file";
  private static final String NAT64 = "--nat64-prefixes";
  private static final List<String> KNOWN = List.of(PORT, BIND, NAT64, SECRET_FILE);

  /**
   * Reads pairs of option and value.
   *
   * @throws UsageException naming the option that cannot be obeyed
   */
  static Options parse(List<String> arguments) throws UsageException {
    Map<String, String> given = pairs(arguments);
    return new Options(settings(given), Optional.ofNullable(given.get(SECRET_FILE)));
  }

  private static Map<String, String> pairs(List<String> arguments) throws UsageException {
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String option = arguments.get(i);
      if (!KNOWN.contains(option)) {
        throw new UsageException(
            "unknown option: " + option + "; allowed are " + String.join(", ", KNOWN) + ", --help");
      }
      if (i + 1 == arguments.size() || pairs.put(option, arguments.get(i + 1)) != null) {
        throw new UsageException(option + " needs one value");
      }
    }
    return pairs;
  }

  private static VantageSettings settings(Map<String, String> given) throws UsageException {
    try {
      String port = given.getOrDefault(PORT, Integer.toString(VantageSettings.DEFAULT_PORT));
      List<IpAddress> bind = list(given, BIND, "IP address", IpLiterals::parse);
      List<Nat64Prefix> nat64 = list(given, NAT64, "prefix (RFC 6052)", Nat64Prefix::parse);
      return new VantageSettings(Integer.parseInt(port), bind, new Nat64Prefixes(nat64));
    } catch (NumberFormatException e) {
      throw new UsageException(PORT + " is not a number: " + given.get(PORT));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--" + e.getMessage());
    }
  }

  private static <T> List<T> list(
      Map<String, String> given, String option, String kind, Function<String, Optional<T>> parser)
      throws UsageException {
    List<T> values = new ArrayList<>();
    String list = given.getOrDefault(option, "");
    for (String each : list.isEmpty() ? new String[0] : list.split(",", -1)) {
      values.add(
          parser
              .apply(each.strip())
              .orElseThrow(() -> new UsageException(option + " is no " + kind + ": " + each)));
    }
    return values;
  }
}
