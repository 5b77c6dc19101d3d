package io.github.webrtcmasking.testing;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What is logged while this is open, in its order and by whichever thread. A line is {@code LEVEL
 * message}, and {@code LEVEL logger message} where everybody is heard; what was thrown comes behind
 * it.
 */
public final class LogLines extends Handler implements AutoCloseable {

  private static final String EVERYBODY = "";
  private static final int PATIENCE_SECONDS = 10;

  /** Held, because a logger that nobody holds forgets its handlers. */
  private final Logger logger;

  private final Formatter formatter = new SimpleFormatter();
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final List<String> all = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();

  private LogLines(String logger, Level least) {
    this.logger = Logger.getLogger(logger);
    setLevel(least);
  }

  /** Hears everybody, the filter and the container. */
  public static LogLines listen() {
    return listen(Level.INFO);
  }

  /** Hears everybody, also what a logger is told to let through below INFO. */
  public static LogLines listen(Level least) {
    return of(EVERYBODY, least);
  }

  /** Hears one class. */
  public static LogLines of(Class<?> type) {
    return of(type.getName(), Level.INFO);
  }

  /** Hears all classes of the package that this one is in, and of those below it. */
  public static LogLines ofPackage(Class<?> member) {
    return of(member.getPackageName(), Level.INFO);
  }

  /** Hears the loggers that begin with this name. */
  public static LogLines of(String logger, Level least) {
    LogLines log = new LogLines(logger, least);
    log.logger.addHandler(log);
    return log;
  }

  /** The lines so far, each with its level in front. */
  public List<String> all() {
    return all;
  }

  /** The lines of the filter itself, where everybody is heard. */
  public List<String> ours() {
    return all.stream().filter(line -> line.contains("io.github.webrtcmasking")).toList();
  }

  /** What was warned of so far, without the level. */
  public List<String> warnings() {
    return records.stream()
        .filter(logged -> logged.getLevel().equals(Level.WARNING))
        .map(formatter::formatMessage)
        .toList();
  }

  /** The same, and all lines so far are forgotten. */
  public List<String> takeWarnings() {
    List<String> warnings = warnings();
    forget();
    return warnings;
  }

  /** What was logged so far, as the loggers handed it over. */
  public List<LogRecord> records() {
    return records;
  }

  /** Forgets the lines so far; only {@link #await} still finds those that nobody waited for. */
  public void forget() {
    all.clear();
    records.clear();
  }

  /** Waits until a line with that text comes, and returns it; each line is found once. */
  public String await(String text) throws InterruptedException {
    while (true) {
      String line = unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("no line with: " + text + " among " + all);
      }
      if (line.contains(text)) {
        return line;
      }
    }
  }

  @Override
  public void publish(LogRecord logged) {
    if (!isLoggable(logged)) {
      return;
    }
    String line = line(logged);
    records.add(logged);
    all.add(line);
    unread.add(line);
  }

  private String line(LogRecord logged) {
    Throwable thrown = logged.getThrown();
    return logged.getLevel()
        + (logger.getName().equals(EVERYBODY) ? " " + logged.getLoggerName() : "")
        + " "
        + formatter.formatMessage(logged)
        + (thrown == null ? "" : " " + Await.chain(thrown));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
