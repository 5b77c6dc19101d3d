package io.github.webrtcmasking.internal.deployment.container;

import java.net.URI;
import java.nio.file.Path;

/** A servlet container with a customer account: anna, secret. Started when it is made. */
interface Container extends AutoCloseable {

  String USER = "anna";
  String PASSWORD = "secret";
  String ROLE = "customer";

  /** Where every application is, one after the other. */
  String CONTEXT_PATH = "/legacy";

  /** The containers that every test runs on. */
  enum Kind {
    TOMCAT,
    JETTY;

    Container start() throws Exception {
      return switch (this) {
        case TOMCAT -> new TomcatContainer();
        case JETTY -> new JettyContainer();
      };
    }
  }

  /**
   * Deploys the application and starts it.
   *
   * @throws Exception if it does not start
   */
  default Application deploy(War war) throws Exception {
    return deploy(CONTEXT_PATH, war);
  }

  /** Deploys it beside others, where the container can. */
  default Application deploy(String contextPath, War war) throws Exception {
    throw new UnsupportedOperationException("no application at " + contextPath);
  }

  /** Listens at a Unix domain socket as well. */
  default void listenAt(Path socket) throws Exception {
    throw new UnsupportedOperationException("no socket at " + socket);
  }

  /** From now on compresses by itself what it sends, however small, as operators have it do. */
  default void compress() {
    throw new UnsupportedOperationException("no compression");
  }

  /** Stops everything. */
  @Override
  void close();

  /** An application that runs. */
  interface Application {

    /** Its address, without a slash at the end. */
    URI uri();

    /** The loader of its classes. */
    ClassLoader classes();

    void undeploy() throws Exception;

    /** Whether the server takes it for one that may run on several nodes. */
    default boolean isDistributable() {
      throw new UnsupportedOperationException("not asked on this server");
    }
  }
}
