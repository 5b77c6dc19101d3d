package io.github.webrtcmasking.containers;

import java.io.IOException;

/** A server as it is downloaded, in a process of its own. */
interface RealServer extends AutoCloseable {

  /** Starts it, with the applications and with the settings in its own place. */
  void start(Applications applications) throws Exception;

  /** Takes all applications out while it runs, as an operator would. */
  void undeploy() throws Exception;

  int port();

  /** The process with the applications. */
  long pid();

  /** All that it has written so far. */
  String log() throws IOException;

  @Override
  void close();
}
