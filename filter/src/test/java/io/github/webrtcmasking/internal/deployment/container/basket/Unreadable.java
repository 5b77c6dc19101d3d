package io.github.webrtcmasking.internal.deployment.container.basket;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** What a store can write and nobody can read. */
final class Unreadable implements Serializable {

  private static final long serialVersionUID = 1L;

  private void readObject(ObjectInputStream in) throws IOException {
    throw new IOException("of another version");
  }
}
