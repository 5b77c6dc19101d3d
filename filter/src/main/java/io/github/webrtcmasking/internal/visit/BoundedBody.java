package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.visit.Answer.Body;
import io.github.webrtcmasking.internal.visit.Answer.End;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * Reads the beginning of a body, however long it is and however slowly it comes. Whatever happens,
 * there is a body.
 */
final class BoundedBody implements BodySubscriber<Body> {

  /** A page's tag is in its first 16 KiB; scripts have less than 10. */
  static final int MOST_BYTES = 1 << 20;

  private final CompletableFuture<End> end = new CompletableFuture<>();
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();

  /** Of one that must end within that time. */
  BoundedBody(Duration timeout) {
    end.completeOnTimeout(End.SLOW, timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public CompletionStage<Body> getBody() {
    return end.thenApply(this::soFar);
  }

  private synchronized Body soFar(End how) {
    return new Body(read.toByteArray(), how);
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    var unused = end.thenRun(subscription::cancel);
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[Math.min(buffer.remaining(), MOST_BYTES - read.size())];
      buffer.get(bytes);
      read.writeBytes(bytes);
    }
    if (read.size() == MOST_BYTES) {
      end.complete(End.LONG);
    }
  }

  @Override
  public void onError(Throwable thrown) {
    end.complete(End.BROKEN);
  }

  @Override
  public void onComplete() {
    end.complete(End.WHOLE);
  }

  /** The body without gzip, as far as it can be read. */
  static Body unzipped(Body body) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body.bytes()))) {
      byte[] buffer = new byte[1 << 13];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        plain.write(buffer, 0, Math.min(n, MOST_BYTES - plain.size()));
        if (plain.size() == MOST_BYTES) {
          return new Body(plain.toByteArray(), End.LONG);
        }
      }
      return new Body(plain.toByteArray(), body.end());
    } catch (IOException e) {
      return new Body(plain.toByteArray(), body.end() == End.WHOLE ? End.BROKEN : body.end());
    }
  }
}
