package io.github.webrtcmasking.internal.visit;

import java.io.Serial;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why a request got no answer; the message is a sentence for the operator. */
final class NoAnswer extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  NoAnswer(String message) {
    super(message);
  }

  /** Of what the JDK's client throws, which is a failure with its cause. */
  static NoAnswer of(Exception thrown) {
    String why = Objects.requireNonNullElse(thrown.getCause(), thrown).getMessage();
    if (isCausedBy(UnresolvedAddressException.class, thrown)) {
      return new NoAnswer("its name cannot be resolved here");
    }
    if (isCausedBy(SSLException.class, thrown)) {
      return new NoAnswer("TLS fails, as it would for visitors: " + why);
    }
    if (isCausedBy(HttpTimeoutException.class, thrown)
        || isCausedBy(TimeoutException.class, thrown)) {
      return new NoAnswer("no answer came in time");
    }
    if (isCausedBy(ConnectException.class, thrown)) {
      return new NoAnswer("nothing there takes a connection");
    }
    return new NoAnswer("what came is no answer of HTTP" + (why == null ? "" : ": " + why));
  }

  private static boolean isCausedBy(Class<? extends Throwable> kind, Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (kind.isInstance(each)) {
        return true;
      }
    }
    return false;
  }
}
