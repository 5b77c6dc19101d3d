package io.github.webrtcmasking.testing;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A session in memory that remembers which attributes were set, in order. Thread-safe. */
public class MemorySession implements HttpSession {

  private final String id;
  private final Instant began;
  private final Map<String, Object> attributes = new ConcurrentHashMap<>();
  private final List<String> sets = new CopyOnWriteArrayList<>();

  public MemorySession(String id, Instant began) {
    this.id = id;
    this.began = began;
  }

  /** The names of all attributes that were set so far, one entry a call. */
  public List<String> sets() {
    return List.copyOf(sets);
  }

  @Override
  public long getCreationTime() {
    return began.toEpochMilli();
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.enumeration(attributes.keySet());
  }

  @Override
  public void setAttribute(String name, Object value) {
    sets.add(name);
    attributes.put(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public long getLastAccessedTime() {
    return began.toEpochMilli();
  }

  @Override
  public ServletContext getServletContext() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setMaxInactiveInterval(int interval) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getMaxInactiveInterval() {
    return 0;
  }

  @Override
  public void invalidate() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isNew() {
    return false;
  }
}
