package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import io.github.webrtcmasking.testing.MemorySession;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What happens in sessions that begin at second 0. */
final class Visits {

  static final Instant BEGAN = Instant.parse("2026-11-22T12:00:00Z");
  static final String MEMORY = "webrtc.masking.memory";

  private Visits() {}

  static MemorySession session() {
    return new MemorySession("1", BEGAN);
  }

  static Instant at(long second) {
    return BEGAN.plusSeconds(second);
  }

  static OpenChallenge challenge(String id, String network, long second) {
    return new OpenChallenge(id, "user-" + id, 1, network, at(second), Offer.VANTAGE);
  }

  static Assessment said(Verdict verdict, Confidence confidence, long second, Reason... reasons) {
    return Assessment.of(verdict, confidence, List.of(reasons), at(second));
  }

  /** A challenge that is answered in the second of the judgement; empty if none was given out. */
  static Optional<Assessment> answer(
      MaskingSessions sessions, HttpSession session, String network, Assessment judged) {
    Instant now = judged.getAssessedAt();
    OpenChallenge open = new OpenChallenge("at " + now, "user", 1, network, now, Offer.VANTAGE);
    return sessions.open(session, open)
        ? sessions.answer(session, open, network, judged, "")
        : Optional.empty();
  }

  /** All attributes as a session store writes them. */
  static byte[] stored(HttpSession session) throws IOException {
    Map<String, Object> attributes = new TreeMap<>();
    Collections.list(session.getAttributeNames())
        .forEach(name -> attributes.put(name, session.getAttribute(name)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(attributes);
    }
    return bytes.toByteArray();
  }

  /** A session with attributes that were stored, on a node with our classes. */
  static MemorySession restored(byte[] stored) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stored))) {
      return filled(in);
    }
  }

  /** The same on a node without the filter. */
  static MemorySession restoredWithoutUs(byte[] stored) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new JdkOnly(new ByteArrayInputStream(stored))) {
      return filled(in);
    }
  }

  private static MemorySession filled(ObjectInputStream in)
      throws IOException, ClassNotFoundException {
    MemorySession session = session();
    ((Map<?, ?>) in.readObject())
        .forEach((name, value) -> session.setAttribute(String.valueOf(name), value));
    return session;
  }

  /** As where the jar is not there. */
  private static final class JdkOnly extends ObjectInputStream {

    JdkOnly(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass described)
        throws IOException, ClassNotFoundException {
      Class<?> type = super.resolveClass(described);
      Class<?> element = type;
      while (element.isArray()) {
        element = element.getComponentType();
      }
      if (!element.isPrimitive() && element.getClassLoader() != null) {
        throw new ClassNotFoundException(described.getName());
      }
      return type;
    }
  }
}
