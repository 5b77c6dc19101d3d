package io.github.webrtcmasking.internal.deployment.container.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Something of the application's that an observer needs. */
@ApplicationScoped
public class NewsCount {

  private final AtomicInteger seen = new AtomicInteger();

  /** One more than before. */
  public int next() {
    return seen.incrementAndGet();
  }
}
