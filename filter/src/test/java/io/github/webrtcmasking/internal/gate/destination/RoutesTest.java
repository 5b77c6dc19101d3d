package io.github.webrtcmasking.internal.gate.destination;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters that cannot be asked at a path do not keep it a secret that nothing is there. */
class RoutesTest {

  private static final String TARGET = "/second-step";

  private final Map<String, FilterRegistration> filters = new LinkedHashMap<>();
  private final Map<String, ServletRegistration> servlets = new LinkedHashMap<>();

  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            RoutesTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> answers.get(method.getName())));
  }

  private void filter(String name, List<String> patterns, List<String> servletNames) {
    filters.put(
        name,
        answering(
            FilterRegistration.class,
            Map.of(
                "getName",
                name,
                "getUrlPatternMappings",
                patterns,
                "getServletNameMappings",
                servletNames)));
  }

  private void servlet(String name, String pattern) {
    servlets.put(
        name,
        answering(
            ServletRegistration.class, Map.of("getName", name, "getMappings", List.of(pattern))));
  }

  private boolean isCertainlyMissed() {
    return new Routes(
            answering(
                ServletContext.class,
                Map.of("getFilterRegistrations", filters, "getServletRegistrations", servlets)))
        .certainlyMiss(TARGET);
  }

  /** As WildFly registers one in each application. */
  @Test
  void filterWithoutMappingAnswersNothing() {
    filter("webrtc-masking-front", List.of("/*"), List.of());
    filter("Undertow Web Socket Filter", List.of(), List.of());
    assertThat(isCertainlyMissed()).isTrue();
  }

  /** Ours is mapped, so a server that shows no mapping at all shows none of the others' either. */
  @Test
  void whereNoMappingIsToldNothingIsCertain() {
    filter("webrtc-masking-front", List.of(), List.of());
    filter("other", List.of(), List.of());
    assertThat(isCertainlyMissed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"/*, false", "/second-step, false", "*.do, true", "/admin/*, true"})
  void filterAnswersWhereItIsMapped(String pattern, boolean missed) {
    filter("other", List.of(pattern), List.of());
    assertThat(isCertainlyMissed()).isEqualTo(missed);
  }

  @ParameterizedTest
  @CsvSource({"default, false", "reports, true", "unknown, false"})
  void filterAnswersWhereItsServletIsMapped(String servletName, boolean missed) {
    servlet("default", "/");
    servlet("reports", "/reports/*");
    filter("other", List.of(), List.of(servletName));
    assertThat(isCertainlyMissed()).isEqualTo(missed);
  }
}
