package io.github.webrtcmasking.internal.backport;

import java.util.function.Supplier;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Writes to {@code java.util.logging}, as the JDK's system loggers do by themselves. */
final class UtilLogger implements SystemLogger {

  private final Logger logger;

  UtilLogger(Logger logger) {
    this.logger = logger;
  }

  @Override
  public String getName() {
    return logger.getName();
  }

  @Override
  public boolean isLoggable(Level level) {
    return logger.isLoggable(same(level));
  }

  @Override
  public void log(Level level, String text) {
    if (isLoggable(level)) {
      write(level, text, null);
    }
  }

  @Override
  public void log(Level level, Supplier<String> text) {
    if (isLoggable(level)) {
      write(level, text.get(), null);
    }
  }

  @Override
  public void log(Level level, String text, Throwable thrown) {
    if (isLoggable(level)) {
      write(level, text, thrown);
    }
  }

  @Override
  public void log(Level level, Supplier<String> text, Throwable thrown) {
    if (isLoggable(level)) {
      write(level, text.get(), thrown);
    }
  }

  @Override
  public void log(Level level, String format, Object... values) {
    if (isLoggable(level)) {
      write(level, format, null, values);
    }
  }

  private static java.util.logging.Level same(Level level) {
    return java.util.logging.Level.parse(String.valueOf(level.getSeverity()));
  }

  private void write(Level level, String text, Throwable thrown, Object... values) {
    LogRecord line = new LogRecord(same(level), text);
    line.setLoggerName(logger.getName());
    line.setThrown(thrown);
    line.setParameters(values);
    nameCaller(line);
    logger.log(line);
  }

  /** Otherwise the line would seem to come from here. */
  private static void nameCaller(LogRecord line) {
    for (StackTraceElement each : new Throwable().getStackTrace()) {
      if (!each.getClassName().equals(UtilLogger.class.getName())) {
        line.setSourceClassName(each.getClassName());
        line.setSourceMethodName(each.getMethodName());
        return;
      }
    }
  }
}
