package io.github.webrtcmasking.internal.waiting;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A container's side of one request that waits, in memory. Whatever else is asked of it fails. */
final class WaitingAsync {

  /** Whether the container has threads to give. */
  enum Threads {
    SOME,
    NONE
  }

  private final Threads threads;
  private final AtomicInteger completions = new AtomicInteger();
  private final Map<String, String> headers = new ConcurrentHashMap<>();
  private final AtomicInteger status = new AtomicInteger();
  private final List<AsyncListener> listeners = new CopyOnWriteArrayList<>();

  WaitingAsync() {
    this(Threads.SOME);
  }

  WaitingAsync(Threads threads) {
    this.threads = threads;
  }

  /** How often it was completed. */
  int completions() {
    return completions.get();
  }

  /** The status that was answered; 0 before. */
  int status() {
    return status.get();
  }

  String location() {
    return headers.get("Location");
  }

  /** Answers as the gate does: come again. */
  Runnable repeating(String location) {
    return () -> {
      response().setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
      response().setHeader("Location", location);
    };
  }

  /** The container's own timer finds it. */
  void timesOut() throws IOException {
    for (AsyncListener listener : listeners) {
      listener.onTimeout(new AsyncEvent(context()));
    }
  }

  /** The visitor goes away. */
  void breaks() throws IOException {
    for (AsyncListener listener : listeners) {
      listener.onError(new AsyncEvent(context()));
      listener.onComplete(new AsyncEvent(context()));
    }
  }

  AsyncContext context() {
    return (AsyncContext)
        Proxy.newProxyInstance(
            WaitingAsync.class.getClassLoader(),
            new Class<?>[] {AsyncContext.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "setTimeout", "getRequest" -> {}
                case "addListener" -> listeners.add((AsyncListener) arguments[0]);
                case "start" -> start((Runnable) arguments[0]);
                case "complete" -> completions.incrementAndGet();
                case "getResponse" -> {
                  return response();
                }
                default -> throw new UnsupportedOperationException(method.getName());
              }
              return null;
            });
  }

  private void start(Runnable work) {
    if (threads == Threads.NONE) {
      throw new RejectedExecutionException("no threads");
    }
    work.run();
  }

  private HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            WaitingAsync.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "setStatus" -> status.set((Integer) arguments[0]);
                case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                case "setContentLength" -> {}
                default -> throw new UnsupportedOperationException(method.getName());
              }
              return null;
            });
  }
}
