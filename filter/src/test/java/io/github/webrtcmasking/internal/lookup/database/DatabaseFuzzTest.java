package io.github.webrtcmasking.internal.lookup.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.testing.Addresses;
import io.github.webrtcmasking.testing.fuzz.FuzzedFile;
import io.github.webrtcmasking.testing.fuzz.FuzzedFile.Reader;
import io.github.webrtcmasking.testing.fuzz.Growth;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Any bytes as a list of exits, as a database of anonymizers and as one of countries. The file is
 * read or refused, by what {@code WatchedFile} expects of a damaged one; if it is read, whoever is
 * looked up gets an answer.
 */
class DatabaseFuzzTest {

  private static final List<IpAddress> VISITORS =
      List.of(Addresses.ip("192.0.2.7"), Addresses.ip("2001:db8::7"), Addresses.ip("81.2.69.160"));

  @FuzzTest(maxDuration = "10m")
  void everyDatabaseAnswersOrIsRefused(byte[] input) {
    read(input, file -> ask(AnonymizerFile.read(file).value()));
    read(input, file -> askCountry(CountryFile.read(file).value()));
    Growth.isLinear(input, bytes -> read(bytes, file -> ask(ExitList.read(file).value())));
  }

  private static boolean ask(AnonymizerSource source) {
    VISITORS.forEach(visitor -> assertThat(source.find(visitor)).isNotNull());
    return true;
  }

  private static boolean askCountry(CountrySource source) {
    VISITORS.forEach(visitor -> assertThat(source.countryOf(visitor)).matches("|[A-Z]{2}"));
    return true;
  }

  private static void read(byte[] content, Reader<Boolean> reader) {
    try {
      FuzzedFile.of(content, reader);
    } catch (UncheckedIOException refused) {
      assertThat(refused.getCause()).isNotNull();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
      assertThat(damaged.getStackTrace()).anyMatch(at -> at.getClassName().contains("maxmind"));
    }
  }
}
