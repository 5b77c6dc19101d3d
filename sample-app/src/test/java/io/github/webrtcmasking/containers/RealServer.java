package io.github.webrtcmasking.containers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A server as it is downloaded, in a process of its own. */
interface RealServer extends AutoCloseable {

  /**
   * Starts it, with applications and with the settings in its own place.
   *
   * @param wars by name, each of which is a context path without the slash
   */
  void start(Map<String, Path> wars) throws Exception;

  /** Gives its Java more options, before it is started. */
  void addOptions(String... options);

  /** Takes these applications out while it runs, as an operator would. */
  void undeploy(Set<String> names) throws Exception;

  /** Puts a new file in the place of an application while it runs, as an operator would. */
  default void redeploy(String name, Path war) throws Exception {
    throw new UnsupportedOperationException("not tried on this server: " + name + " " + war);
  }

  int port();

  /** The process with the applications. */
  long pid();

  /** All that it has written so far. */
  String log() throws IOException;

  @Override
  void close();
}
