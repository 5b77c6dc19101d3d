package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings in the places of a Tomcat as it is downloaded, as the papers have them. */
class TomcatSettingsIT {

  @Test
  void contextFileIsRead() throws Exception {
    assertArrives(TomcatZip.CONTEXT, PlacedSettings.only("Tomcat", "xml"));
  }

  @Test
  void setenvIsRead() throws Exception {
    assertArrives("bin/setenv.sh", PlacedSettings.only("Tomcat", "sh"));
  }

  private static void assertArrives(String file, String text) throws Exception {
    try (TomcatZip tomcat = TomcatZip.withFiles(Map.of(file, text))) {
      assertThat(tomcat.log()).contains("serves /examples").contains(PlacedSettings.ARRIVED);
    }
  }
}
