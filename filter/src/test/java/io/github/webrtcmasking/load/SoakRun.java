package io.github.webrtcmasking.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.webrtcmasking.testing.MarkedPart;
import io.github.webrtcmasking.testing.NewerJava;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shop under everything that comes, for minutes or an hour, on platform threads and on virtual
 * ones. Writes its part of {@code docs/reliability.md}.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
final class SoakRun {

  private static final double MINUTES = Double.parseDouble(System.getProperty("soak.minutes", "2"));
  private static final int SESSION_MINUTES = 1;
  private static final long MOST_GROWTH = 4L << 20;
  private static final int MOST_THREADS = 2;
  private static final int RESTS = 4;
  private static final Path PAPER = Path.of("..", "docs", "reliability.md");

  private static final List<String> LANES = new ArrayList<>();
  private static final List<String> COURSES = new ArrayList<>();
  private static final String HEAD_OF_LANES =
      """
      | server | what comes | requests | per second | of those without | p50 | p99 | p99.9 | garbage each |
      | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
      """;
  private static final String HEAD_OF_COURSES =
      """
      | server | minutes | pages and images | honest answers | taken | hostile answers | taken \
      | datagrams beside | errors | heap after collection, in the course of it | threads |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |
      """;

  @TempDir private Path folder;

  @AfterEach
  void writePage() throws IOException {
    new MarkedPart(PAPER, "soak")
        .write(
            HEAD_OF_LANES
                + String.join("\n", LANES)
                + "\n\n"
                + HEAD_OF_COURSES
                + String.join("\n", COURSES));
  }

  @Test
  void memoryAndThreadsStayTheSameOnPlatformThreads() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String server = "Java " + Runtime.version().feature() + ", platform threads";
    try (ShopProcess shop = new ShopProcess(java, false, SESSION_MINUTES, "-Xmx400m")) {
      soak(shop, server);
    }
  }

  @Test
  void noVirtualThreadIsPinnedByUs() throws Exception {
    Path java = NewerJava.find();
    assumeTrue(java != null, "no JDK 19 or newer in " + NewerJava.FOLDER);
    Path recording = folder.resolve("pinned.jfr");
    String server = "Java " + NewerJava.version(java.getParent().getParent()) + ", virtual threads";
    LocalDateTime warm;
    try (ShopProcess shop =
        new ShopProcess(
            java,
            true,
            SESSION_MINUTES,
            "-Xmx400m",
            "-XX:StartFlightRecording:filename="
                + recording
                + ",jdk.VirtualThreadPinned#threshold=0ms,jdk.VirtualThreadPinned#stackTrace=true")) {
      try (KeptConnection connection = new KeptConnection(shop.port())) {
        new Guest(connection, LoadedShop.WITHOUT, 0, false).get(LoadedPage.PINNING);
      }
      warm = soak(shop, server);
    }
    List<String> pinned = Pinned.in(recording, java);
    assertThat(pinned).as("the page that pins on purpose").anyMatch(Pinned::onPurpose);
    List<String> others = pinned.stream().filter(each -> !Pinned.onPurpose(each)).toList();
    List<String> later = others.stream().filter(each -> Pinned.at(each).isAfter(warm)).toList();
    List<String> ours = later.stream().filter(Pinned::ours).toList();
    COURSES.add("");
    COURSES.add(
        "`jdk.VirtualThreadPinned` without a threshold, beside the page that pins its thread on purpose: %d in the first round, in which threads wait for one another to load and initialise classes; %d after it, of which %d with a frame of ours."
            .formatted(others.size() - later.size(), later.size(), ours.size()));
    assertThat(ours).isEmpty();
  }

  /** Returns when everything was loaded that is loaded once. */
  private static LocalDateTime soak(ShopProcess shop, String server) throws Exception {
    new Soak(shop).round(0);
    LocalDateTime warm = LocalDateTime.now(ZoneId.systemDefault());
    Soak soak = new Soak(shop);
    soak.rest();
    long begun = System.nanoTime();
    long length = (long) (MINUTES * TimeUnit.MINUTES.toNanos(1));
    int rests = 1;
    for (int i = 0; System.nanoTime() - begun < length; i++) {
      soak.round(i);
      if (System.nanoTime() - begun > length * rests / RESTS) {
        soak.rest();
        rests++;
      }
    }
    soak.rest();
    LANES.addAll(soak.lanes(server));
    COURSES.add(soak.course(server, MINUTES));
    assertThat(soak.growth()).isLessThan(MOST_GROWTH);
    assertThat(soak.moreThreads()).isLessThanOrEqualTo(MOST_THREADS);
    assertThat(soak.others().taken()).isPositive().isEqualTo(soak.others().honest());
    assertThat(soak.others().attacks()).isPositive();
    assertThat(soak.others().attacksTaken()).isZero();
    assertThat(soak.others().errors()).isZero();
    return warm;
  }
}
