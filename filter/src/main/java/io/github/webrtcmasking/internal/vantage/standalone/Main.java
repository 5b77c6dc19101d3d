package io.github.webrtcmasking.internal.vantage.standalone;

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
 * The program that {@code java -jar} starts. It runs a vantage without an application, or makes a
 * secret. Internal: not part of the API.
 */
public final class Main {

  private static final int DONE = 0;
  private static final int WRONG_USAGE = 2;
  private static final String USAGE =
      """
      usage: java -jar webrtc-masking-filter.jar vantage [--port 3478] [--bind address,...]
                    [--nat64-prefixes prefix,...] [--secret-file file]
             java -jar webrtc-masking-filter.jar secret
      The jar belongs into WEB-INF/lib of a web application. 'vantage' runs its STUN/TURN responder
      alone, with the secret in %s or in a file; 'secret' prints a new one."""
          .formatted(Secrets.CURRENT);

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
      switch (arguments.isEmpty() ? "" : arguments.get(0)) {
        case "vantage" -> listen(Options.parse(arguments.subList(1, arguments.size())));
        case "secret" -> printSecret(arguments);
        default -> throw new UsageException("a command is needed");
      }
      return DONE;
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.println(USAGE);
      return WRONG_USAGE;
    }
  }

  private void printSecret(List<String> arguments) throws UsageException {
    if (arguments.size() != 1) {
      throw new UsageException("'secret' takes no options");
    }
    out.println(Base64.getEncoder().encodeToString(VantageSecret.random(random)));
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
