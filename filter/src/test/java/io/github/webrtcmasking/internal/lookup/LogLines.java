package io.github.webrtcmasking.internal.lookup;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the package logs. */
final class LogLines extends Handler {

  private static final Logger PACKAGE = Logger.getLogger(LogLines.class.getPackageName());

  private final List<String> lines = new CopyOnWriteArrayList<>();

  private LogLines() {
    setFormatter(new SimpleFormatter());
  }

  static LogLines listen() {
    LogLines log = new LogLines();
    PACKAGE.addHandler(log);
    return log;
  }

  /** The warnings so far, which are forgotten by this call. */
  List<String> takeWarnings() {
    List<String> warnings = lines.stream().filter(line -> line.startsWith("WARNING")).toList();
    lines.clear();
    return warnings;
  }

  @Override
  public void publish(LogRecord logged) {
    if (logged.getLevel().intValue() >= Level.INFO.intValue()) {
      lines.add(logged.getLevel().getName() + " " + getFormatter().formatMessage(logged));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    PACKAGE.removeHandler(this);
  }
}
