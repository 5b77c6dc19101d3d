package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** For {@link CompletableFuture}. */
@MethodsOf(CompletableFuture.class)
public final class CompletableFutureMethods {

  private CompletableFutureMethods() {}

  public static <T> CompletableFuture<T> completeAsync(
      CompletableFuture<T> future, Supplier<? extends T> result, Executor executor) {
    executor.execute(() -> complete(future, result));
    return future;
  }

  private static <T> void complete(CompletableFuture<T> future, Supplier<? extends T> result) {
    try {
      future.complete(result.get());
    } catch (Throwable e) {
      future.completeExceptionally(e);
    }
  }

  public static <T> CompletableFuture<T> completeOnTimeout(
      CompletableFuture<T> future, T result, long most, TimeUnit unit) {
    return ended(future, () -> future.complete(result), most, unit);
  }

  public static <T> CompletableFuture<T> orTimeout(
      CompletableFuture<T> future, long most, TimeUnit unit) {
    return ended(future, () -> future.completeExceptionally(new TimeoutException()), most, unit);
  }

  private static <T> CompletableFuture<T> ended(
      CompletableFuture<T> future, Runnable end, long most, TimeUnit unit) {
    if (!future.isDone()) {
      Future<?> later = Delay.TIMER.schedule(end, most, unit);
      CompletableFuture<T> unused = future.whenComplete((result, failure) -> later.cancel(false));
    }
    return future;
  }

  public static <T> CompletionStage<T> completedStage(T result) {
    return CompletableFuture.completedFuture(result);
  }

  public static <T> CompletionStage<T> minimalCompletionStage(CompletableFuture<T> future) {
    return future.thenApply(result -> result);
  }

  /** One thread, which dies when there is nothing to do. */
  private static final class Delay {

    static final ScheduledThreadPoolExecutor TIMER = timer();

    private static ScheduledThreadPoolExecutor timer() {
      ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Delay::thread);
      timer.setRemoveOnCancelPolicy(true);
      timer.setKeepAliveTime(1, TimeUnit.SECONDS);
      timer.allowCoreThreadTimeOut(true);
      return timer;
    }

    private static Thread thread(Runnable work) {
      Thread thread = new Thread(work, "webrtc-masking-delay");
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      return thread;
    }
  }
}
