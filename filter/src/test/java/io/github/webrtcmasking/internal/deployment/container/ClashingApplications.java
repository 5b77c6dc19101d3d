package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.deployment.container.clash.UnreadySource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applications of which each has something that does not fit, for servers with their own libraries.
 */
final class ClashingApplications {

  private static final String SERVICES = "WEB-INF/classes/META-INF/services/";
  private static final String OFF = "The WebRTC masking filter is off";

  private static final String WITHOUT_JSONB =
      """
      <jboss-deployment-structure><deployment><exclude-subsystems>
        <subsystem name="jaxrs"/>
      </exclude-subsystems><exclusions>
        <module name="jakarta.json.bind.api"/><module name="org.eclipse.yasson"/>
      </exclusions></deployment></jboss-deployment-structure>
      """;

  /**
   * What is to come of it.
   *
   * @param runs whether the filter does
   * @param says begins the one line
   * @param words are in it
   */
  record Want(boolean runs, String says, List<String> words) {

    /** Those of other applications are told by their words. */
    boolean isSaidBy(String line) {
      return line.contains(says) && line.contains(words.get(0));
    }
  }

  private final ServerProcess.Kind kind;
  private final Map<String, War> wars = new LinkedHashMap<>();
  private final Map<String, Want> wanted = new LinkedHashMap<>();

  ClashingApplications(ServerProcess.Kind kind) throws IOException {
    this.kind = kind;
    byte[] jar = Files.readAllBytes(ClassPath.filterJar());
    add(
        "two",
        war(WebXml.VANTAGE).with("WEB-INF/lib/masking-old.jar", jar),
        new Want(
            true,
            "filter more than once",
            List.of("masking-old.jar", "webrtc-masking-filter.jar")));
    service("jsonp", "jakarta.json.spi.JsonProvider", "a.b.MissingParser");
    if (kind == ServerProcess.Kind.WILDFLY) {
      // The others take their own provider of JSON-B, whatever an application names.
      service("jsonb", "jakarta.json.bind.spi.JsonbProvider", "a.b.MissingBinding");
    }
    if (kind == ServerProcess.Kind.LIBERTY) {
      // The others make the application's sources themselves, and do not start it.
      add(
          "source",
          war(WebXml.NO_VANTAGE)
              .withPackageOf(UnreadySource.class)
              .with(
                  SERVICES + "org.eclipse.microprofile.config.spi.ConfigSource",
                  UnreadySource.class.getName()),
          new Want(true, "are not asked", List.of(UnreadySource.class.getName())));
    }
    if (kind == ServerProcess.Kind.WILDFLY) {
      // The others hide no JSON-B from an application.
      add(
          "missing",
          War.of(WebXml.open(WebXml.VANTAGE), Library.FILTER)
              .with("WEB-INF/jboss-deployment-structure.xml", WITHOUT_JSONB),
          new Want(false, OFF, List.of("jakarta.json.bind.", "is missing")));
    }
  }

  private void service(String name, String service, String provider) {
    add(
        name,
        war(WebXml.VANTAGE).with(SERVICES + service, provider),
        new Want(false, OFF, List.of(provider, service)));
  }

  private War war(String settings) {
    List<Library> libraries = new ArrayList<>(List.of(kind.libraries()));
    libraries.add(Library.FILTER);
    return War.of(WebXml.open(settings), libraries.toArray(Library[]::new));
  }

  private void add(String name, War war, Want want) {
    wars.put(name, war);
    wanted.put(name, want);
  }

  Map<String, War> all() {
    return wars;
  }

  Map<String, Want> wanted() {
    return wanted;
  }
}
