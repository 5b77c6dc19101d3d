package io.github.webrtcmasking.internal.vantage.standalone;

import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.Vantage;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The program that {@code java -jar} starts. It runs a vantage without an application, makes a
 * secret, or explains both. Internal: not part of the API.
 */
public final class Main {

  private static final int DONE = 0;
  private static final int WRONG_USAGE = 2;

  private final Secrets secrets;
  private final PrintStream out;
  private final PrintStream err;
  private final SecureRandom random = new SecureRandom();

  Main(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.secrets = new Secrets(environment);
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
      run(command(arguments), arguments.subList(1, arguments.size()));
      return DONE;
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.println(Command.usage());
      return WRONG_USAGE;
    }
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

  private void run(Command command, List<String> rest) throws UsageException, InterruptedException {
    if (rest.contains(Command.HELP_OPTION)) {
      out.println(command.help());
      return;
    }
    switch (command) {
      case VANTAGE -> listen(Options.parse(rest));
      case SECRET -> {
        requireNone(rest, "secret");
        out.println(Base64.getEncoder().encodeToString(VantageSecret.random(random)));
      }
      case HELP -> explain(rest);
      case VERSION -> {
        requireNone(rest, "version");
        out.println(Product.full());
      }
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

  private void listen(Options options) throws UsageException, InterruptedException {
    KeyRing keys = secrets.keys(options.secretFile());
    Vantage vantage = Vantage.start(options.settings(), keys, Clock.systemUTC(), random);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(vantage, ended)));
    // The addresses are in the log.
    out.println(
        vantage.isListening()
            ? "vantage: listening on UDP port " + vantage.port()
            : "vantage: UDP port " + options.settings().port() + " is not free, trying again");
    ended.await();
  }

  private void end(Vantage vantage, CountDownLatch ended) {
    vantage.close();
    out.println("vantage: ended");
    ended.countDown();
  }
}
