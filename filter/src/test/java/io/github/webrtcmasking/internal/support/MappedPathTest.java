package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedPathTest {

  @ParameterizedTest
  @CsvSource({
    "/shop, ,      /shop",
    "/shop, /cart, /shop/cart",
    "'',    /cart, /cart",
    "'',    ,      ''",
  })
  void isWhatTheServletIsMappedToAndWhatFollows(String servlet, String info, String expected) {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                MappedPathTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) ->
                    switch (called.getName()) {
                      case "getServletPath" -> servlet;
                      case "getPathInfo" -> info;
                      default -> throw new UnsupportedOperationException(called.getName());
                    });

    assertThat(MappedPath.of(request)).isEqualTo(expected);
  }
}
