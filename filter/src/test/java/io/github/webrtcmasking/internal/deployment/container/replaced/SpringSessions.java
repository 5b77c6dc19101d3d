package io.github.webrtcmasking.internal.deployment.container.replaced;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Spring Session, in memory. */
public final class SpringSessions extends SessionRepositoryFilter<MapSession> {

  /** Made by the container. */
  public SpringSessions() {
    super(new OneObjectEach());
  }

  /**
   * Keeps each session as one object. Spring's own repository in memory keeps copies and writes
   * each one whole at the end of its request: after an answer that the browser has already, it may
   * overwrite what the next request has stored.
   */
  private static final class OneObjectEach implements SessionRepository<MapSession> {

    private final Map<String, MapSession> sessions = new ConcurrentHashMap<>();

    @Override
    public MapSession createSession() {
      return new MapSession();
    }

    @Override
    public void save(MapSession session) {
      if (!session.getId().equals(session.getOriginalId())) {
        sessions.remove(session.getOriginalId());
      }
      sessions.put(session.getId(), session);
    }

    @Override
    public MapSession findById(String id) {
      MapSession found = sessions.get(id);
      return found == null || found.isExpired() ? null : found;
    }

    @Override
    public void deleteById(String id) {
      sessions.remove(id);
    }
  }
}
