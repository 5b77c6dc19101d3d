package io.github.webrtcmasking.internal.deployment.container;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged while this is open, by the filter and by the container. */
final class LogLines extends Handler implements AutoCloseable {

  private final Logger root = Logger.getLogger("");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private LogLines(Level least) {
    setFormatter(new SimpleFormatter());
    setLevel(least);
  }

  static LogLines listen() {
    return listen(Level.INFO);
  }

  /** Hears also what a logger is told to let through. */
  static LogLines listen(Level least) {
    LogLines log = new LogLines(least);
    log.root.addHandler(log);
    return log;
  }

  /** The lines so far, each with its level in front. */
  List<String> all() {
    return lines;
  }

  /** The lines of the filter itself. */
  List<String> ours() {
    return lines.stream().filter(line -> line.contains("io.github.webrtcmasking")).toList();
  }

  @Override
  public void publish(LogRecord logged) {
    Throwable thrown = logged.getThrown();
    lines.add(
        logged.getLevel()
            + " "
            + logged.getLoggerName()
            + " "
            + getFormatter().formatMessage(logged)
            + (thrown == null ? "" : " " + Await.chain(thrown)));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
