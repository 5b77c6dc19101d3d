package io.github.webrtcmasking.internal.backport;

import java.util.function.Supplier;

/** Where log lines go. */
@InPlaceOf("java.lang.System$Logger")
public interface SystemLogger {

  /** How much a line matters. */
  @InPlaceOf("java.lang.System$Logger$Level")
  enum Level {
    ALL(Integer.MIN_VALUE),
    TRACE(400),
    DEBUG(500),
    INFO(800),
    WARNING(900),
    ERROR(1000),
    OFF(Integer.MAX_VALUE);

    private final int severity;

    Level(int severity) {
      this.severity = severity;
    }

    public String getName() {
      return name();
    }

    /** The number that the level has in {@code java.util.logging}, too. */
    public int getSeverity() {
      return severity;
    }
  }

  String getName();

  boolean isLoggable(Level level);

  void log(Level level, String text);

  void log(Level level, Supplier<String> text);

  void log(Level level, String text, Throwable thrown);

  void log(Level level, Supplier<String> text, Throwable thrown);

  void log(Level level, String format, Object... values);
}
