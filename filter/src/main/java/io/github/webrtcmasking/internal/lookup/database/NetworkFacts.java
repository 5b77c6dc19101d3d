package io.github.webrtcmasking.internal.lookup.database;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile.Purpose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The databases of anonymizers and of countries. Thread-safe. */
public final class NetworkFacts {

  /** The setting of the files of anonymizers. */
  public static final String ANONYMIZERS = "webrtc.masking.lookup.anonymizer-database";

  /** The setting of the file of countries. */
  public static final String COUNTRIES = "webrtc.masking.lookup.country-database";

  private final List<WatchedFile<AnonymizerSource>> anonymizers;
  private final Optional<WatchedFile<CountrySource>> countries;

  /**
   * Which files are used.
   *
   * @param anonymizers of anonymizers, usually none
   * @param countries of countries
   * @param verdict what those are called who fit and come from an anonymizer
   */
  public record Settings(
      List<Path> anonymizers, Optional<Path> countries, AnonymizerVerdict verdict) {

    /** No files. */
    public static final Settings NONE =
        new Settings(List.of(), Optional.empty(), AnonymizerVerdict.COMPARED);

    /** Copies. */
    public Settings {
      anonymizers = List.copyOf(anonymizers);
    }

    /** Whether there is nothing to look into. */
    public boolean isEmpty() {
      return anonymizers.isEmpty() && countries.isEmpty();
    }

    /** The settings that name files. */
    public List<String> names() {
      List<String> names = new ArrayList<>();
      if (!anonymizers.isEmpty()) {
        names.add(ANONYMIZERS);
      }
      if (countries.isPresent()) {
        names.add(COUNTRIES);
      }
      return names;
    }
  }

  /** Databases that are not read yet. */
  public NetworkFacts(Settings settings) {
    // Lambdas, so that the library's classes are loaded only when they run.
    anonymizers =
        settings.anonymizers().stream()
            .map(
                path ->
                    new WatchedFile<>(
                        path,
                        new Purpose(ANONYMIZERS, "anonymizers in it are not known"),
                        AnonymizerSource.NONE,
                        given -> AnonymizerFile.read(given)))
            .toList();
    countries =
        settings
            .countries()
            .map(
                path ->
                    new WatchedFile<>(
                        path,
                        new Purpose(COUNTRIES, "countries are not known"),
                        CountrySource.NONE,
                        given -> CountryFile.read(given)));
  }

  /** What all files of anonymizers say about the address. */
  public AnonymizerListing anonymizer(IpAddress address) {
    AnonymizerListing all = AnonymizerListing.NONE;
    for (WatchedFile<AnonymizerSource> file : anonymizers) {
      all = all.and(file.value().find(address));
    }
    return all;
  }

  /** The code of the address's country; empty if unknown. */
  public String country(IpAddress address) {
    return countries.map(file -> file.value().countryOf(address)).orElse("");
  }

  /** The files to watch. */
  public Stream<WatchedFile<?>> files() {
    return Stream.concat(anonymizers.stream(), countries.stream());
  }
}
