package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.deployment.container.untold.IncludingServlet;
import io.github.webrtcmasking.internal.deployment.container.untold.PartServlet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An application whose own entry of the filter is told of requests only, and which includes a
 * servlet by its name and one of another application; the same without the jar; and the other.
 */
final class UntoldIncludes {

  private static final int WAYS_TO_DECLARE_A_LENGTH = 6;

  private static final String SERVLETS =
      """
      <servlet><servlet-name>including</servlet-name><servlet-class>%s</servlet-class></servlet>
      <servlet-mapping><servlet-name>including</servlet-name><url-pattern>/around</url-pattern>
      </servlet-mapping>
      <servlet><servlet-name>part</servlet-name><servlet-class>%s</servlet-class></servlet>
      <servlet-mapping><servlet-name>part</servlet-name><url-pattern>/part</url-pattern>
      </servlet-mapping>
      """
          .formatted(IncludingServlet.class.getName(), PartServlet.class.getName());

  private UntoldIncludes() {}

  /** The three applications, with what the server has not got. */
  static Map<String, War> wars(Library... libraries) {
    List<Library> with = new ArrayList<>(List.of(libraries));
    with.add(Library.FILTER);
    Map<String, War> wars = new LinkedHashMap<>();
    wars.put("other", war(WebXml.open(SERVLETS), libraries));
    wars.put("without", war(WebXml.open(SERVLETS), libraries));
    wars.put(
        "with",
        war(
            WebXml.open(WebXml.NO_VANTAGE, SERVLETS, WebXml.MASKING_FILTER, "<absolute-ordering/>"),
            with.toArray(Library[]::new)));
    return wars;
  }

  private static War war(String webXml, Library... libraries) {
    return War.of(webXml, libraries).withPackageOf(PartServlet.class);
  }

  /** Whether other applications could be included; fails where a page is not whole. */
  static boolean requireWholePages(Function<String, Application> applications) {
    Visitor without = new Visitor(applications.apply("without"));
    Visitor with = new Visitor(applications.apply("with"));
    boolean reached = true;
    for (String by : List.of("name", "context")) {
      for (String at : List.of("first", "within")) {
        for (int length = 0; length < WAYS_TO_DECLARE_A_LENGTH; length++) {
          String path = "/around?by=" + by + "&at=" + at + "&length=" + length;
          String page = with.get(path).body();
          String before = without.get(path).body();
          // GlassFish itself takes a long length in an include for the page's.
          if (before.endsWith("</html>") || before.equals(IncludingServlet.NO_CONTEXT)) {
            String untagged = page.replaceFirst("<script.*?</script>", "");
            assertThat(untagged).as(path).isEqualTo(before);
          }
          reached &= !page.equals(IncludingServlet.NO_CONTEXT);
          if (by.equals("name")) {
            assertThat(page).as(path).endsWith("</html>").containsOnlyOnce("probe.js");
          }
        }
      }
    }
    return reached;
  }
}
