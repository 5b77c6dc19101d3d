package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.testing.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What tests need that build networks of their own on this machine. */
public final class NetworkNamespaces {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private NetworkNamespaces() {}

  /** Why there can be none with these programs, or empty. */
  public static Optional<String> obstacle(List<String> programs) {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.of("network namespaces need Linux");
    }
    if (!"root".equals(System.getProperty("user.name"))) {
      return Optional.of("network namespaces need root");
    }
    return programs.stream()
        .filter(program -> !isInstalled(program))
        .findFirst()
        .map(program -> program + " is not installed; ./verify.sh installs it");
  }

  private static boolean isInstalled(String program) {
    return Installed.has(program)
        || Stream.of("/usr/sbin", "/sbin")
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * A command that serves names below {@code .test}.
   *
   * @param names a file, each line an address and its names
   */
  public static List<String> nameServer(Path names) {
    return List.of(
        "dnsmasq",
        "--keep-in-foreground",
        "--conf-file=/dev/null",
        "--log-facility=-",
        "--pid-file=",
        "--user=root",
        "--no-resolv",
        "--no-hosts",
        "--local=/test/",
        "--addn-hosts=" + names);
  }

  /** Runs a command, and whether it ended well. */
  public static boolean succeeds(String... command) {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException cannotStart) {
      return false;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
