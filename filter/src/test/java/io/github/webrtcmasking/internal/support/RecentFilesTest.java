package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecentFilesTest {

  private final Set<String> files = new HashSet<>(Set.of("/logo.png"));
  private long now = Long.MAX_VALUE - 1; // it may turn negative
  private int asked;
  private final RecentFiles recent = new RecentFiles(() -> now);

  @Test
  void fileIsAskedForOnceInSecond() {
    for (int i = 0; i < 10; i++) {
      assertThat(recent.serve(request("/logo.png", "default"))).isTrue();
    }
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void fileThatHasGoneIsMissedAfterSecond() {
    recent.serve(request("/logo.png", "default"));
    files.clear();

    now += TimeUnit.SECONDS.toNanos(1);

    assertThat(recent.serve(request("/logo.png", "default"))).isFalse();
  }

  @Test
  void missingFileIsAskedForEachTime() {
    assertThat(recent.serve(request("/new.png", "default"))).isFalse();
    files.add("/new.png");
    assertThat(recent.serve(request("/new.png", "default"))).isTrue();
  }

  @Test
  void whatServletAnswersUnderItsNameIsNoFile() {
    recent.serve(request("/logo.png", "default"));

    assertThat(recent.serve(request("/logo.png", "images"))).isFalse();
  }

  @Test
  void pagesAreNeverAskedFor() {
    assertThat(recent.serve(request("/index.html", "default"))).isFalse();
    assertThat(asked).isZero();
  }

  @Test
  void namesAreBounded() {
    for (int i = 0; i < 5000; i++) {
      String name = "/" + i + ".png";
      files.add(name);
      assertThat(recent.serve(request(name, "default"))).isTrue();
      assertThat(recent.size()).isLessThanOrEqualTo(1024);
    }
  }

  private HttpServletRequest request(String path, String servlet) {
    return proxy(
        HttpServletRequest.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getServletPath" -> path;
              case "getHttpServletMapping" -> proxy(HttpServletMapping.class, (p, m, a) -> servlet);
              case "getServletContext" -> proxy(ServletContext.class, this::resource);
              default -> null;
            });
  }

  private Object resource(Object proxy, Method method, Object[] arguments) throws Exception {
    asked++;
    return files.contains(arguments[0]) ? URI.create("file:" + arguments[0]).toURL() : null;
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            RecentFilesTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
