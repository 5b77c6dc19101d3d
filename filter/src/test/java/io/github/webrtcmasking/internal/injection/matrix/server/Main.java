package io.github.webrtcmasking.internal.injection.matrix.server;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A process with one server: {@code KIND DIRECTORY VARIANT...}. Prints one port for each variant
 * and runs until its standard input ends.
 */
public final class Main {
  /** Begins the line with the ports. */
  public static final String PORTS = "ports";

  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger ROOT = Logger.getLogger("");

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    ROOT.setLevel(Level.WARNING);
    Embedded server =
        switch (arguments[0]) {
          case "tomcat" -> new TomcatServer();
          case "jetty" -> new JettyServer();
          case "undertow" -> new UndertowServer();
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    StringBuilder ports = new StringBuilder(PORTS);
    for (String variant : Arrays.asList(arguments).subList(2, arguments.length)) {
      ports.append(' ').append(server.start(Variant.named(variant), Path.of(arguments[1])));
    }
    System.out.println(ports);
    System.out.flush();
    while (System.in.read() >= 0) {
      // Nothing is expected but the end.
    }
    Runtime.getRuntime().halt(0);
  }
}
