package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Chromium;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several WARs with the filter in one real Payara Micro, visited by real browsers. */
final class SeveralShopsIT {
  private static final String SETTINGS = "META-INF/microprofile-config.properties";
  private static final Pattern LISTENING = Pattern.compile("listening on UDP port (\\d+)");
  private static final int END_SECONDS = 20;

  @TempDir private static Path folder;

  private static OwnPayara payara;

  @BeforeAll
  static void startPayara() throws Exception {
    payara = OwnPayara.start(Path.of("target", "several-shops.log"));
  }

  @AfterAll
  static void stopPayara() {
    payara.close();
  }

  @Test
  void twoShopsShareOnePortAndEitherStaysWhenTheOtherGoes() throws Exception {
    int port = freeUdpPort();
    File shop = shop("webrtc.masking.vantage.port=" + port);
    payara.deploy("first", shop);
    payara.deploy("second", shop);
    isProvenConsistent("first");
    isProvenConsistent("second");

    payara.undeploy("first"); // It had the socket.
    isProvenConsistent("second");

    payara.deploy("first", shop);
    isProvenConsistent("first");
    payara.undeploy("first"); // Now it had not.
    isProvenConsistent("second");

    assertThat(payara.threads()).containsOnlyOnce("\"webrtc-masking-");
    payara.undeploy("second");
    assertThat(payara.threads()).contains("\"main\"").doesNotContain("webrtc-masking");
    assertThatCode(() -> new DatagramSocket(port).close()).doesNotThrowAnyException();
  }

  @Test
  void shopThatDoesNotListenUsesTheVantageBesideIt() throws Exception {
    File shop = shop("");
    Path jar = filterJar(shop);
    String secret = firstLine(vantageProgram(jar, "secret").start());
    ProcessBuilder command = vantageProgram(jar, "vantage", "--port", "0");
    command.environment().put("WEBRTC_MASKING_VANTAGE_SECRET", secret);
    Process vantage = command.start();
    try {
      payara.deploy("apart", shop(elsewhere(port(vantage), secret)));
      isProvenConsistent("apart");

      assertThat(payara.threads()).doesNotContain("webrtc-masking");
      payara.undeploy("apart");
      vantage.toHandle().destroy(); // SIGTERM
      assertThat(vantage.waitFor(END_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      vantage.destroyForcibly();
    }
  }

  private static String elsewhere(int port, String secret) {
    return """
        webrtc.masking.vantage.listen=false
        webrtc.masking.vantage.port=%d
        webrtc.masking.vantage.secret=%s
        """
        .formatted(port, secret);
  }

  /** A new visitor comes to the shop. */
  private static void isProvenConsistent(String name) {
    try (Browser browser = Chromium.start()) {
      ShownAssessment shown =
          new Visit(browser, payara.url(name), "Chromium in shop " + name).untilAssessed();

      assertThat(shown.verdict()).isEqualTo("CONSISTENT");
      assertThat(shown.confidence()).isEqualTo("HIGH");
      assertThat(shown.reasons()).contains("PROVEN");
    }
  }

  /** The shop with settings of its own, which no other in the server has, and one plain page. */
  private static File shop(String settings) throws IOException {
    File war = Files.createTempFile(folder, "shop", ".war").toFile();
    ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("shop.war")))
        .addAsResource(new StringAsset(settings), SETTINGS)
        .addAsWebResource(new StringAsset(PlainWar.PAGE), "index.jsp")
        .as(ZipExporter.class)
        .exportTo(war, true);
    return war;
  }

  private static Path filterJar(File war) throws IOException {
    Path jar = folder.resolve("filter.jar");
    try (ZipFile zip = new ZipFile(war)) {
      ZipEntry entry =
          zip.stream()
              .map(ZipEntry.class::cast)
              .filter(each -> each.getName().startsWith("WEB-INF/lib/webrtc-masking-filter"))
              .findFirst()
              .orElseThrow();
      Files.copy(zip.getInputStream(entry), jar);
    }
    return jar;
  }

  private static ProcessBuilder vantageProgram(Path jar, String... arguments) {
    ProcessBuilder program = new ProcessBuilder(OwnPayara.program("java"), "-jar", jar.toString());
    program.command().addAll(List.of(arguments));
    return program.redirectErrorStream(true);
  }

  private static String firstLine(Process process) throws IOException {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      return output.readLine();
    }
  }

  private static int port(Process vantage) throws IOException {
    BufferedReader output = vantage.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = LISTENING.matcher(line);
      if (line.startsWith("vantage:") && matcher.find()) {
        return Integer.parseInt(matcher.group(1));
      }
    }
    throw new IllegalStateException("the vantage ended before it listened");
  }

  private static int freeUdpPort() throws IOException {
    try (DatagramSocket free = new DatagramSocket(0)) {
      return free.getLocalPort();
    }
  }
}
