package io.github.webrtcmasking.internal.lookup.database;

import io.github.webrtcmasking.internal.lookup.files.FileContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a database of countries: {@code country.iso_code} (GeoLite2 and GeoIP2 Country and City,
 * DB-IP), or {@code country} or {@code country_code} as text (IPinfo).
 */
public final class CountryFile {

  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  private static final Mmdb.Schema SCHEMA =
      new Mmdb.Schema(
          network -> !code(network).isEmpty(),
          "countries",
          "where it cannot tell countries, they are unknown");

  private CountryFile() {}

  /**
   * The content of the file.
   *
   * @throws IOException if the file is no such database, or is cut off
   */
  public static FileContent<CountrySource> read(Path path) throws IOException {
    Mmdb database = Mmdb.read(path, SCHEMA);
    return new FileContent<>(
        address -> database.find(address).map(CountryFile::code).orElse(""),
        database.summary(),
        "");
  }

  private static String code(Map<?, ?> network) {
    Object country = network.get("country");
    if (country instanceof Map<?, ?> named) {
      return text(named.get("iso_code"));
    }
    String code = text(network.get("country_code"));
    return code.isEmpty() ? text(country) : code;
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text && CODE.matcher(text).matches() ? text : "";
  }
}
