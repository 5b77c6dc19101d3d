package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.Await;
import java.time.Duration;
import org.apache.catalina.Manager;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.session.StandardSession;

/** Tomcat's sessions, with a fault wherever somebody reads or writes what is ours in them. */
public final class FaultyStore extends StandardManager {

  /** What happens to whoever touches our attributes. */
  enum Fault {
    NONE {
      @Override
      void happen(StandardSession session) {}
    },
    THROWS {
      @Override
      void happen(StandardSession session) {
        throw new IllegalStateException("the store does not answer");
      }
    },
    /** One request has no memory left, as for an attribute that is too large. */
    HAS_NO_MEMORY {
      @Override
      void happen(StandardSession session) {
        throw new OutOfMemoryError("on purpose");
      }
    },
    OVERFLOWS {
      @Override
      void happen(StandardSession session) {
        throw new StackOverflowError("on purpose");
      }
    },
    /** A class of an attribute is gone with the version before. */
    LACKS_A_CLASS {
      @Override
      void happen(StandardSession session) {
        throw new NoClassDefFoundError("on purpose");
      }
    },
    BLOCKS {
      @Override
      void happen(StandardSession session) {
        Await.until(Duration.ofMillis(300), () -> false);
      }
    },
    /** In between, as by a logout in another tab. */
    INVALIDATES {
      @Override
      void happen(StandardSession session) {
        if (session.isValid()) {
          session.invalidate();
        }
      }
    };

    abstract void happen(StandardSession session);
  }

  private static volatile Fault fault = Fault.NONE;

  /** From now on, for all requests. */
  static void inject(Fault next) {
    fault = next;
  }

  @Override
  protected StandardSession getNewSession() {
    return new FaultySession(this);
  }

  private static final class FaultySession extends StandardSession {

    private static final long serialVersionUID = 1L;

    FaultySession(Manager manager) {
      super(manager);
    }

    @Override
    public Object getAttribute(String name) {
      hurt(name);
      return super.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
      hurt(name);
      super.setAttribute(name, value);
    }

    private void hurt(String name) {
      if (name.startsWith("webrtc.masking")) {
        fault.happen(this);
      }
    }
  }
}
