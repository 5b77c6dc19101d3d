package io.github.webrtcmasking.internal.injection.matrix.server;

import java.nio.file.Path;

/** Starts the application in a server on a free loopback port. */
@FunctionalInterface
interface Embedded {
  String CONTEXT_PATH = "/legacy";
  String ERROR_PAGE = "/page/error";

  /** Answers the port. The server runs until its process ends. */
  int start(Variant variant, Path files) throws Exception;
}
