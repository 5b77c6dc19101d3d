package io.github.webrtcmasking.internal.listener;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asked for by several threads of an application that listens to its own attributes. */
@Timeout(30)
class ListenerListTest {

  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private static ServletContext application(String path, Runnable whenSet) {
    Map<String, Object> attributes = new ConcurrentHashMap<>();
    return (ServletContext)
        Proxy.newProxyInstance(
            ListenerListTest.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getContextPath" -> path;
                  case "getClassLoader" -> ListenerListTest.class.getClassLoader();
                  case "getAttribute" -> attributes.get((String) arguments[0]);
                  case "setAttribute" -> {
                    attributes.put((String) arguments[0], arguments[1]);
                    whenSet.run();
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  /** A listener of the one waits for a lock that is held by who asks for the list of the other. */
  @Test
  void nobodyWaitsForListenerOfAnotherApplication() throws Exception {
    CountDownLatch listening = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ServletContext slow =
        application(
            "/slow",
            () -> {
              listening.countDown();
              assertThat(waitFor(goOn)).isTrue();
            });
    Future<ListenerList> first = threads.submit(() -> ListenerList.of(slow));
    assertThat(waitFor(listening)).isTrue();

    Future<ListenerList> other =
        threads.submit(() -> ListenerList.of(application("/quick", () -> {})));
    assertThat(other.get(10, TimeUnit.SECONDS)).isNotNull();
    Future<ListenerList> same = threads.submit(() -> ListenerList.of(slow));
    ListenerList early = same.get(10, TimeUnit.SECONDS);

    goOn.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isSameAs(early).isSameAs(ListenerList.of(slow));
  }

  @Test
  void allThreadsGetOneList() throws Exception {
    for (int round = 0; round < 200; round++) {
      ServletContext application = application("/shop", () -> {});
      List<Callable<ListenerList>> work = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        work.add(() -> ListenerList.of(application));
      }
      List<Future<ListenerList>> asked = threads.invokeAll(work);
      ListenerList one = ListenerList.of(application);
      for (Future<ListenerList> each : asked) {
        assertThat(each.get(10, TimeUnit.SECONDS)).isSameAs(one);
      }
    }
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
