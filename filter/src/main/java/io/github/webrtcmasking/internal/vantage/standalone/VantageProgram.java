package io.github.webrtcmasking.internal.vantage.standalone;

import io.github.webrtcmasking.internal.support.UsageException;
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

/** Runs a vantage without an application, and makes secrets for it. */
public final class VantageProgram {

  private final Secrets secrets;
  private final PrintStream out;
  private final SecureRandom random = new SecureRandom();

  /** With the variables that hold the secret. */
  public VantageProgram(Map<String, String> environment, PrintStream out) {
    this.secrets = new Secrets(environment);
    this.out = out;
  }

  /** Prints a new secret. */
  public void printSecret() {
    out.println(Base64.getEncoder().encodeToString(VantageSecret.random(random)));
  }

  /**
   * Listens until the process ends.
   *
   * @throws UsageException if an option or the secret cannot be obeyed
   */
  public void listen(List<String> arguments) throws UsageException, InterruptedException {
    Options options = Options.parse(arguments);
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
