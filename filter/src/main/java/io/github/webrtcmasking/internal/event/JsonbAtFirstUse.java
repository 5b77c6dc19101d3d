package io.github.webrtcmasking.internal.event;

import io.github.webrtcmasking.internal.support.Product;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.spi.JsonbProvider;
import jakarta.json.spi.JsonProvider;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * JSON-B that is made when the first visitor needs it, and not while the application starts.
 * Thread-safe.
 */
public final class JsonbAtFirstUse implements Supplier<Jsonb>, AutoCloseable {

  private final JsonbProvider provider = JsonbProvider.provider();
  private volatile @Nullable Jsonb made;

  /**
   * For the jar that this is: the standalone one has all that it needs. Elsewhere the start finds
   * out whether there are providers of JSON-B and of JSON-P, which that one needs.
   *
   * @throws RuntimeException or an error, if one of them is missing or no such provider
   */
  public static JsonbAtFirstUse ofThisJar() {
    JsonbAtFirstUse jsonb = new JsonbAtFirstUse();
    if (!bringsItsLibraries()) {
      Objects.requireNonNull(JsonProvider.provider());
    }
    return jsonb;
  }

  /** Whether this is the standalone jar, where the API has another name. */
  private static boolean bringsItsLibraries() {
    return Jsonb.class.getName().startsWith(Product.LIBRARIES);
  }

  @Override
  public Jsonb get() {
    Jsonb found = made;
    if (found == null) {
      synchronized (this) {
        found = made;
        if (found == null) {
          found = provider.create().build();
          made = found;
        }
      }
    }
    return found;
  }

  /** Whether it was made. */
  boolean isMade() {
    return made != null;
  }

  /**
   * Closes it if it was made.
   *
   * @throws IllegalStateException if it cannot be closed
   */
  @Override
  public void close() {
    Jsonb found = made;
    try {
      if (found != null) {
        found.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
