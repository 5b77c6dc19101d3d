package io.github.webrtcmasking.internal.vantage;

/** The outcome of opening a relay address. Internal: not part of the API. */
public sealed interface SealReading {

  /** Calls the reader's method for this outcome. */
  void passTo(Reader reader);

  /** Handles every outcome. */
  interface Reader {

    /** Called for {@link Opened}. */
    void opened(SeenAddress seen);

    /** Called for {@link Broken}. */
    void broken();

    /** Called for {@link NotOurs}. */
    void notOurs();
  }

  /** Our vantage saw this address for this user name. */
  record Opened(SeenAddress seen) implements SealReading {
    @Override
    public void passTo(Reader reader) {
      reader.opened(seen);
    }
  }

  /** It has the form of our seals, but no key holder made it for this user name. */
  record Broken() implements SealReading {
    @Override
    public void passTo(Reader reader) {
      reader.broken();
    }
  }

  /** An ordinary relay address of some other server. */
  record NotOurs() implements SealReading {
    @Override
    public void passTo(Reader reader) {
      reader.notOurs();
    }
  }
}
