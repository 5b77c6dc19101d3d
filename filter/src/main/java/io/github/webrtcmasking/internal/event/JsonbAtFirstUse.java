package io.github.webrtcmasking.internal.event;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.spi.JsonbProvider;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * JSON-B that is made when the first visitor needs it, and not while the application starts. For
 * the standalone jar only, whose libraries fit one another: elsewhere the start has to find out
 * whether they do. Thread-safe.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // the API is so
public final class JsonbAtFirstUse implements Jsonb {

  private final JsonbProvider provider = JsonbProvider.provider();
  private volatile @Nullable Jsonb made;

  /** Whether this is the standalone jar, where the API has another name. */
  public static boolean isPossible() {
    return !Jsonb.class.getName().startsWith("jakarta");
  }

  private Jsonb jsonb() {
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

  @Override
  public <T> T fromJson(String json, Class<T> type) {
    return jsonb().fromJson(json, type);
  }

  @Override
  public <T> T fromJson(String json, Type type) {
    return jsonb().fromJson(json, type);
  }

  @Override
  public <T> T fromJson(Reader json, Class<T> type) {
    return jsonb().fromJson(json, type);
  }

  @Override
  public <T> T fromJson(Reader json, Type type) {
    return jsonb().fromJson(json, type);
  }

  @Override
  public <T> T fromJson(InputStream json, Class<T> type) {
    return jsonb().fromJson(json, type);
  }

  @Override
  public <T> T fromJson(InputStream json, Type type) {
    return jsonb().fromJson(json, type);
  }

  @Override
  public String toJson(Object value) {
    return jsonb().toJson(value);
  }

  @Override
  public String toJson(Object value, Type type) {
    return jsonb().toJson(value, type);
  }

  @Override
  public void toJson(Object value, Writer to) {
    jsonb().toJson(value, to);
  }

  @Override
  public void toJson(Object value, Type type, Writer to) {
    jsonb().toJson(value, type, to);
  }

  @Override
  public void toJson(Object value, OutputStream to) {
    jsonb().toJson(value, to);
  }

  @Override
  public void toJson(Object value, Type type, OutputStream to) {
    jsonb().toJson(value, type, to);
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
