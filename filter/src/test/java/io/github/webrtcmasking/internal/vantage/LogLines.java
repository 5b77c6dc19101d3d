package io.github.webrtcmasking.internal.vantage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Listens to the package's log, so that tests can wait for what it says. */
final class LogLines extends Handler {

  private static final Logger PACKAGE = Logger.getLogger(LogLines.class.getPackageName());

  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> all = new CopyOnWriteArrayList<>();

  private LogLines() {
    setFormatter(new SimpleFormatter());
  }

  static LogLines listen() {
    LogLines log = new LogLines();
    PACKAGE.addHandler(log);
    return log;
  }

  /** Waits until a line with that text comes. */
  String await(String text) throws InterruptedException {
    while (true) {
      String line = lines.poll(10, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("no line with: " + text + " among " + all);
      }
      if (line.contains(text)) {
        return line;
      }
    }
  }

  List<String> all() {
    return all;
  }

  @Override
  public void publish(LogRecord logged) {
    if (logged.getLevel().intValue() >= Level.INFO.intValue()) {
      String line = logged.getLevel() + " " + getFormatter().formatMessage(logged);
      all.add(line);
      lines.add(line);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    PACKAGE.removeHandler(this);
  }
}
