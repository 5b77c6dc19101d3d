package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On Undertow, parts of a page that our filter is not told of do not shorten it. */
class UntoldIncludesTest {

  @Test
  void pagesAreWhole() throws Exception {
    try (Container container = new UndertowContainer()) {
      Map<String, Application> applications = new HashMap<>();
      for (Map.Entry<String, War> each : UntoldIncludes.wars(Library.JSONB).entrySet()) {
        applications.put(each.getKey(), container.deploy("/" + each.getKey(), each.getValue()));
      }
      boolean reached = UntoldIncludes.requireWholePages(applications::get);
      assertThat(reached).isTrue();
      for (Application each : applications.values()) {
        each.undeploy();
      }
    }
  }
}
