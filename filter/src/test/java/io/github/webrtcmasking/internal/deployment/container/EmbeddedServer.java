package io.github.webrtcmasking.internal.deployment.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A process with an embedded server: {@code KIND NAME=DIRECTORY...}. Says its port when all of the
 * applications run, and stops in good order when its standard input ends.
 */
final class EmbeddedServer {

  /** Begins the line with the port. */
  static final String READY = "EMBEDDED SERVER READY ";

  /** Held, because a logger that nobody holds forgets its level; silent in other tests. */
  private static final Logger TOMCAT = Logger.getLogger("org.apache");

  private EmbeddedServer() {}

  /** Begins and ends the process. */
  public static void main(String[] arguments) throws Exception {
    List<Container.Application> running = new ArrayList<>();
    try (Container container = container(arguments[0])) {
      TOMCAT.setLevel(Level.INFO);
      for (String each : Arrays.asList(arguments).subList(1, arguments.length)) {
        String[] named = each.split("=", 2);
        Container.Application application =
            container.deploy("/" + named[0], War.at(Path.of(named[1])));
        System.out.println(distributable(named[0], application));
        running.add(application);
      }
      System.out.println(READY + running.get(0).uri().getPort());
      while (System.in.read() >= 0) {
        // Nothing is expected but the end.
      }
      for (Container.Application each : running) {
        each.undeploy();
      }
    }
    System.exit(0);
  }

  /** A line of the log that must not change with the jar. */
  private static String distributable(String name, Container.Application application) {
    try {
      return name + (application.isDistributable() ? " may" : " may not") + " be on several nodes";
    } catch (UnsupportedOperationException e) {
      return name + " is on one node";
    }
  }

  private static Container container(String kind) throws Exception {
    return switch (kind) {
      case "tomcat" -> new TomcatContainer();
      case "jetty" -> new JettyContainer();
      case "undertow" -> new UndertowContainer();
      default -> throw new IllegalArgumentException(kind);
    };
  }
}
