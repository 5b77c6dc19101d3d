package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.app.AnsweringFilter;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that a filter of the application answers, which then calls nobody behind it. */
class AnsweringFilterTest {

  private static final String WRAPPER = "InjectingResponse";

  private static final String FILTER = WebXml.filter("answering", AnsweringFilter.class, "");

  @ParameterizedTest
  @EnumSource
  void everyPageIsTaggedAndNothingElseIsWrapped(Container.Kind kind) throws Exception {
    requireTags(
        kind,
        WebXml.open(FILTER, WebXml.NO_VANTAGE, WebXml.ERROR_PAGE),
        WebXml.complete(FILTER, WebXml.NO_VANTAGE, WebXml.ERROR_PAGE));
  }

  @ParameterizedTest
  @EnumSource
  void ancientApplicationsToo(Container.Kind kind) throws Exception {
    requireTags(kind, WebXml.ancient(FILTER, WebXml.NO_VANTAGE, WebXml.ERROR_PAGE));
  }

  private static void requireTags(Container.Kind kind, String... descriptors) throws Exception {
    try (Container container = kind.start()) {
      for (String descriptor : descriptors) {
        Application application = container.deploy(War.of(descriptor));
        try {
          assertPagesAreTagged(new Visitor(application));
        } finally {
          application.undeploy();
        }
      }
    }
  }

  private static void assertPagesAreTagged(Visitor visitor) throws Exception {
    for (String page :
        List.of("/answered/page", "/static.html", "/shop/plain", "/shop/forward", "/shop/error")) {
      HttpResponse<String> response = visitor.get(page);
      assertThat(response.body()).as(page).containsOnlyOnce("probe.js");
      assertThat(response.headers().firstValue("X-Response")).as(page).hasValue(WRAPPER);
    }
    HttpResponse<String> image = visitor.get("/answered/small.png");
    assertThat(image.body()).doesNotContain("probe.js");
    assertThat(image.headers().firstValue("X-Response").orElseThrow()).isNotEqualTo(WRAPPER);
  }
}
