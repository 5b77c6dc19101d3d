package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code check} of both packed jars, each alone on its class path. */
class CheckCommandIT extends ApplicationPerTest {

  @TempDir private Path folder;

  private record Result(int status, String said) {}

  private Result check(Path jar, String... words) throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    jar.toString(),
                    "check",
                    words[0]))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Result(process.exitValue(), Files.readString(output));
  }

  @Test
  void statusSaysWhetherThereIsAProblem() throws Exception {
    String told =
        WebXml.setting("diagnostics", "true") + WebXml.setting("self.from", "127.0.0.0/8");
    deploy(War.of(WebXml.open(WebXml.VANTAGE, told)));
    String page = application.uri() + "/shop/page";
    for (Path jar : List.of(ClassPath.plainJar(), ClassPath.standaloneJar())) {
      Result good = check(jar, page);
      assertThat(good.said())
          .contains("OK       verdict: the site says CONSISTENT (HIGH)")
          .endsWith("No problem found." + System.lineSeparator());
      assertThat(good.status()).isZero();

      Result bad = check(jar, application.uri() + "/shop/nothing");
      assertThat(bad.said())
          .contains("PROBLEM  page: ", " problems found.")
          .doesNotContain("\tat ");
      assertThat(bad.status()).isEqualTo(1);

      Result wrong = check(jar, "shop.example");
      assertThat(wrong.said())
          .contains("an address begins with http:// or https://", "usage: java -jar");
      assertThat(wrong.status()).isEqualTo(2);
    }
  }
}
