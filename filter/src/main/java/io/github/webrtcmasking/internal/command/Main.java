package io.github.webrtcmasking.internal.command;

import io.github.webrtcmasking.internal.install.InstallException;
import io.github.webrtcmasking.internal.install.WarProgram;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.internal.support.UsageException;
import io.github.webrtcmasking.internal.vantage.standalone.VantageProgram;
import io.github.webrtcmasking.internal.visit.VisitProgram;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The program that {@code java -jar} starts. Internal: not part of the API. */
public final class Main {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  Main(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = Map.copyOf(environment);
    this.out = out;
    this.err = err;
  }

  /** Runs one command; the vantage runs until the process ends. */
  public static void main(String[] arguments) throws InterruptedException {
    int status = new Main(System.getenv(), System.out, System.err).run(List.of(arguments));
    if (status != DONE) {
      System.exit(status);
    }
  }

  int run(List<String> arguments) throws InterruptedException {
    try {
      return run(command(arguments), arguments.subList(1, arguments.size()));
    } catch (InstallException e) {
      err.println(e.getMessage());
      return FAILED;
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.println(usage(arguments));
      return WRONG_USAGE;
    }
  }

  /** Of the command that was meant, or of all. */
  private static String usage(List<String> arguments) {
    return arguments.stream()
        .findFirst()
        .flatMap(Command::of)
        .filter(command -> command != Command.HELP)
        .map(Command::help)
        .orElseGet(Command::usage);
  }

  private static Command command(List<String> arguments) throws UsageException {
    if (arguments.isEmpty()) {
      throw new UsageException("a command is needed; allowed are " + Command.allowed());
    }
    return command(arguments.get(0));
  }

  private static Command command(String word) throws UsageException {
    return Command.of(word)
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown command: " + word + "; allowed are " + Command.allowed()));
  }

  private int run(Command command, List<String> rest)
      throws UsageException, InstallException, InterruptedException {
    if (rest.contains(Command.HELP_OPTION)) {
      out.println(command.help());
      return DONE;
    }
    switch (command) {
      case INSTALL -> new WarProgram(out, err).install(rest);
      case UNINSTALL -> new WarProgram(out, err).uninstall(rest);
      case CHECK -> {
        return check(rest) ? DONE : FAILED;
      }
      case VANTAGE -> new VantageProgram(environment, out).listen(rest);
      case SECRET -> {
        requireNone(rest, "secret");
        new VantageProgram(environment, out).printSecret();
      }
      case HELP -> explain(rest);
      case VERSION -> {
        requireNone(rest, "version");
        out.println(Product.full());
      }
    }
    return DONE;
  }

  /** The jar for older servers runs on Java 8, which has no client for it. */
  private boolean check(List<String> rest) throws UsageException, InterruptedException {
    try {
      return new VisitProgram(out).check(rest);
    } catch (NoClassDefFoundError olderThanJava11) {
      err.println("'check' needs Java 11 or newer: run it on another machine");
      return false;
    }
  }

  private void explain(List<String> words) throws UsageException {
    if (words.size() > 1) {
      throw new UsageException("'help' takes one command");
    }
    out.println(words.isEmpty() ? Command.usage() : command(words.get(0)).help());
  }

  private static void requireNone(List<String> options, String command) throws UsageException {
    if (!options.isEmpty()) {
      throw new UsageException("'" + command + "' takes no options but " + Command.HELP_OPTION);
    }
  }
}
