package io.github.webrtcmasking.internal.gate.refusal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An operator's page that cannot be shown is told of at the start, before anybody is refused. */
class RefusalTemplatesTest {

  private final Map<String, String> files = new HashMap<>();

  private final ServletContext application =
      (ServletContext)
          Proxy.newProxyInstance(
              RefusalTemplatesTest.class.getClassLoader(),
              new Class<?>[] {ServletContext.class},
              (proxy, method, given) -> open((String) given[0]));

  private Object open(String path) {
    String content = files.get(path);
    if ("broken".equals(content)) {
      throw new IllegalStateException("broken");
    }
    return content == null ? null : new ByteArrayInputStream(content.getBytes(ISO_8859_1));
  }

  private List<String> warningsAtStart() {
    RefusalPages pages =
        new RefusalPages(
            new RefusalSettings(
                RefusalPage.AUTO, Optional.empty(), TemplatePlace.parse("/refused.html")),
            (asked, answer) -> List.of());
    try (LogLines log = LogLines.of(RefusalTemplates.class)) {
      pages.look(application);
      pages.look(application);
      return log.warnings();
    }
  }

  @Test
  void pageThatIsNotThereIsTold() {
    assertThat(warningsAtStart())
        .singleElement()
        .asString()
        .contains("gate.refusal-template: /refused.html cannot be shown (it is not there)");
  }

  @Test
  void pageThatIsNotUtf8IsTold() {
    files.put("/refused.html", "Schade f\u00fcr Sie");
    assertThat(warningsAtStart()).singleElement().asString().contains("MalformedInput");
  }

  @Test
  void pageThatCannotBeReadIsTold() {
    files.put("/refused.html", "broken");
    assertThat(warningsAtStart()).singleElement().asString().contains("broken");
  }

  @Test
  void pageInAnotherLanguageIsLookedAtToo() {
    files.put("/refused.html", "Sorry");
    assertThat(warningsAtStart()).isEmpty();
    files.put("/refused_de.html", "Schade f\u00fcr Sie");
    assertThat(warningsAtStart()).singleElement().asString().contains("/refused_de.html");
  }
}
