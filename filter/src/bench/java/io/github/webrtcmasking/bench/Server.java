package io.github.webrtcmasking.bench;

import io.github.webrtcmasking.internal.vantage.VantageServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The servers that are measured beside each other. */
enum Server {
  VANTAGE(13_478) {
    @Override
    List<String> command() {
      return java(VantageServer.class, port);
    }

    @Override
    List<User> users(Instant now) {
      return User.ofVantage(now);
    }
  },

  /**
   * The same, rewritten for Java 8, on that Java: {@code bench.old.java} is its program, {@code
   * bench.old.classes} the class path of what was rewritten.
   */
  VANTAGE_ON_JAVA_8(13_481) {
    @Override
    boolean isWanted() {
      return System.getProperty("bench.old.java") != null;
    }

    @Override
    List<String> command() {
      return java(
          System.getProperty("bench.old.java"),
          System.getProperty("bench.old.classes"),
          VantageServer.class,
          port);
    }

    @Override
    List<User> users(Instant now) {
      return User.ofVantage(now);
    }
  },

  /** Everything off that the vantage does not have either, and nothing logged. */
  COTURN(13_479) {
    @Override
    List<String> command() {
      List<String> command = new ArrayList<>(List.of("turnserver", "-n"));
      command.addAll(List.of("--listening-ip=127.0.0.1", "--relay-ip=127.0.0.1"));
      command.addAll(List.of("--listening-port=" + port, "--min-port=1024", "--max-port=32767"));
      command.add("--lt-cred-mech");
      User.ofCoturn().forEach(it -> command.add("--user=" + it.name() + ":" + User.PASSWORD));
      command.addAll(List.of("--realm=" + User.REALM, "--relay-threads=" + RELAY_THREADS));
      command.addAll(List.of("--no-tcp", "--no-tls", "--no-dtls", "--no-tcp-relay", "--no-cli"));
      command.addAll(List.of("--no-rfc5780", "--no-software-attribute", "--no-multicast-peers"));
      command.addAll(List.of("--no-auth-pings", "--no-dynamic-ip-list", "--no-dynamic-realms"));
      command.addAll(List.of("--no-stdout-log", "--log-file=/dev/null", "--simple-log"));
      command.addAll(List.of("--pidfile=/dev/null", "--userdb=/dev/null"));
      return command;
    }

    @Override
    List<User> users(Instant now) {
      return User.ofCoturn();
    }
  },

  ECHO(13_480) {
    @Override
    List<String> command() {
      return java(EchoServer.class, port);
    }

    @Override
    List<User> users(Instant now) {
      return User.ofVantage(now);
    }
  };

  private static final String RELAY_THREADS = System.getProperty("bench.relayThreads", "1");

  final int port;

  Server(int port) {
    this.port = port;
  }

  boolean isWanted() {
    return true;
  }

  static List<Server> wanted() {
    return Arrays.stream(values()).filter(Server::isWanted).toList();
  }

  /** How it is started. */
  abstract List<String> command();

  /** Who may allocate there. */
  abstract List<User> users(Instant now);

  private static List<String> java(Class<?> main, int port) {
    return java(
        System.getProperty("java.home") + "/bin/java",
        System.getProperty("java.class.path"),
        main,
        port);
  }

  private static List<String> java(String java, String classes, Class<?> main, int port) {
    return List.of(java, "-Xmx64m", "-cp", classes, main.getName(), Integer.toString(port));
  }
}
