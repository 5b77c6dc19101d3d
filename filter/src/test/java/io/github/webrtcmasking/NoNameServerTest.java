package io.github.webrtcmasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No input makes the server ask a name server. A JVM of its own runs {@link NoNameServerProbe} with
 * a hosts file in which every suspicious text is a name, so that any look-up would find an address;
 * its own, because the property holds for a whole JVM and would take localhost from other tests.
 */
class NoNameServerTest {

  @TempDir Path folder;

  @Test
  void noInputIsEverLookedUp() throws Exception {
    Path hosts = folder.resolve("hosts");
    Files.write(hosts, NoNameServerProbe.NAMES.stream().map(name -> "10.0.0.9 " + name).toList());
    Path output = folder.resolve("output");
    Process probe =
        new ProcessBuilder(command(hosts))
            .redirectError(Redirect.INHERIT)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = probe.waitFor(60, TimeUnit.SECONDS);
    probe.destroyForcibly();
    assertThat(ended).isTrue();
    assertThat(Files.readString(output)).isEqualToIgnoringNewLines(NoNameServerProbe.PASSED);
    assertThat(probe.exitValue()).isZero();
  }

  private static List<String> command(Path hosts) {
    // Surefire's own class path is only a manifest; this property holds the real one.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djdk.net.hosts.file=" + hosts,
        "-cp",
        classPath,
        NoNameServerProbe.class.getName());
  }
}
