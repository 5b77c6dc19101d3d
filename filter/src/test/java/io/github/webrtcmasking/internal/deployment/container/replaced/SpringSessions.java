package io.github.webrtcmasking.internal.deployment.container.replaced;

import java.util.concurrent.ConcurrentHashMap;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Spring Session, in memory. */
public final class SpringSessions extends SessionRepositoryFilter<MapSession> {

  /** Made by the container. */
  public SpringSessions() {
    super(new MapSessionRepository(new ConcurrentHashMap<>()));
  }
}
