package io.github.webrtcmasking.internal.injection.caching;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** IMF-fixdate (RFC 9110, section 5.6.7), to the second. The two obsolete forms are not read. */
final class HttpDate {
  private static final DateTimeFormatter FIXED =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private HttpDate() {}

  /** Seconds since 1970; empty if it is not a date. */
  static OptionalLong parse(@Nullable String date) {
    if (date == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(ZonedDateTime.parse(date, FIXED).toEpochSecond());
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  static String format(long seconds) {
    return FIXED.format(Instant.ofEpochSecond(seconds));
  }
}
