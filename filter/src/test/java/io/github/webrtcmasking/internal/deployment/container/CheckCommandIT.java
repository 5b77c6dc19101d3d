package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.ProgramRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command {@code check} of both packed jars, each alone on its class path. */
class CheckCommandIT extends ApplicationPerTest {

  private static ProgramRun check(Path jar, String word) throws Exception {
    return ProgramRun.of(
        new ProcessBuilder(ProgramRun.ofJdk("java"), "-jar", jar.toString(), "check", word),
        Duration.ofMinutes(2));
  }

  @Test
  void statusSaysWhetherThereIsAProblem() throws Exception {
    String told =
        WebXml.setting("diagnostics", "true") + WebXml.setting("self.from", "127.0.0.0/8");
    deploy(War.of(WebXml.open(WebXml.VANTAGE, told)));
    String page = application.uri() + "/shop/page";
    for (Path jar : List.of(ClassPath.plainJar(), ClassPath.standaloneJar())) {
      ProgramRun good = check(jar, page);
      assertThat(good.said())
          .contains("OK       verdict: the site says CONSISTENT (HIGH)")
          .endsWith("No problem found." + System.lineSeparator());
      assertThat(good.status()).isZero();

      ProgramRun bad = check(jar, application.uri() + "/shop/nothing");
      assertThat(bad.said())
          .contains("PROBLEM  page: ", " problems found.")
          .doesNotContain("\tat ");
      assertThat(bad.status()).isEqualTo(1);

      ProgramRun wrong = check(jar, "shop.example");
      assertThat(wrong.said())
          .contains("an address begins with http:// or https://", "usage: java -jar");
      assertThat(wrong.status()).isEqualTo(2);
    }
  }
}
