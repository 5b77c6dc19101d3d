package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.ProgramRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways to install of {@code docs/install.md}, with WAR files that are finished. */
class WaysToInstallIT extends ApplicationPerTest {

  private static Path war(Library... libraries) throws IOException {
    Path folder = ClassPath.newDirectory("finished");
    Path packed = War.of(WebXml.open(WebXml.VANTAGE), libraries).packed();
    return Files.move(packed, folder.resolve("shop.war"));
  }

  /** Runs a program of the JDK; what it printed. */
  private static String run(Path folder, String program, Object... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProgramRun.ofJdk(program));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return ProgramRun.of(
            new ProcessBuilder(command).directory(folder.toFile()), Duration.ofMinutes(2))
        .succeeds(command);
  }

  private void requireAssessed(War war) throws Exception {
    Visitor visitor = deploy(war);
    assertThat(visitor.get("/shop/page").body()).containsOnlyOnce("/probe.js");
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
    undeploy();
    application = null;
  }

  private void requirePutInAndTakenOut(Path jar, Path war) throws Exception {
    Path folder = war.getParent();
    byte[] before = Files.readAllBytes(war);

    assertThat(run(folder, "java", "-jar", jar, "install", "shop.war"))
        .isEqualToNormalizingNewlines(
            "shop.war: WEB-INF/lib/%s is in it now; the file of before is %s\n"
                .formatted(jar.getFileName(), folder.toRealPath().resolve("shop.war.original")));
    requireAssessed(War.at(war));

    run(folder, "java", "-jar", jar, "uninstall", "shop.war");
    assertThat(war).hasBinaryContent(before);
  }

  @Test
  void standaloneJarPutsItselfInAndOut() throws Exception {
    requirePutInAndTakenOut(ClassPath.standaloneJar(), war());
  }

  @Test
  void plainJarPutsItselfInAndOut() throws Exception {
    requirePutInAndTakenOut(ClassPath.plainJar(), war(Library.JSONB));
  }

  @Test
  void jarOfTheJdkPutsItIn() throws Exception {
    Path war = war();
    Path lib = Files.createDirectories(war.resolveSibling("WEB-INF/lib"));
    Files.copy(ClassPath.standaloneJar(), lib.resolve(Product.STANDALONE_JAR));

    run(war.getParent(), "jar", "-uf", "shop.war", "WEB-INF/lib/" + Product.STANDALONE_JAR);

    requireAssessed(War.at(war));
  }

  @Test
  void mavenLaysAnotherApplicationOverAProjectThatHasIt() throws Exception {
    requireAssessed(War.at(MavenOverlay.build()));
  }

  @Test
  void entryOfTheDescriptorHasParameters() throws Exception {
    requireAssessed(
        War.of(
            WebXml.open(
                WebXml.ABSOLUTE_ORDERING,
                WebXml.maskingFilter(
                    WebXml.initParam("vantage.port", "0")
                        + WebXml.initParam("vantage.bind", "127.0.0.1"))),
            Library.STANDALONE));
  }
}
