package io.github.webrtcmasking.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.WatchedBrowser;
import io.github.webrtcmasking.lab.Equipment.Kind;
import io.github.webrtcmasking.lab.LatencyNetwork.Line;
import io.github.webrtcmasking.lab.latency.PageTimes;
import io.github.webrtcmasking.lab.latency.PageTimes.Moment;
import io.github.webrtcmasking.lab.latency.Samples;
import io.github.webrtcmasking.lab.latency.Samples.Condition;
import io.github.webrtcmasking.lab.latency.Tag;
import io.github.webrtcmasking.lab.latency.TimesTable;
import io.github.webrtcmasking.testing.MarkedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How soon the verdict is there, and what that costs a page. Each round visits every page with
 * every tag in turn by a browser that was just started, then again by the same.
 */
@ExtendWith(InLaboratory.class)
final class LatencyIT {
  private static final int ROUNDS = Integer.getInteger("latency.rounds", 5);
  private static final int WARM_VISITS = 2;
  private static final String ONLY = System.getProperty("latency.only", ".*");

  private final Samples samples = new Samples();

  @Test
  void theVerdictIsThereSoonAndNoPageWaitsForIt() throws Exception {
    Map<Line, LatencyNetwork> networks = new EnumMap<>(Line.class);
    try {
      for (Line line : Line.values()) {
        if (line.toString().matches(ONLY)) {
          networks.put(line, new LatencyNetwork(line));
        }
      }
      for (int round = 0; round < ROUNDS; round++) {
        networks.forEach(this::visitAll);
      }
    } finally {
      networks.values().forEach(LatencyNetwork::close);
    }
    String text = new TimesTable(samples).text();
    Files.writeString(Path.of("target", "latency.md"), text);
    System.out.println(text);
    String docs = System.getProperty("latency.write", "");
    if (!docs.isEmpty()) {
      new MarkedPart(Path.of("..", docs, "benchmarks.md"), "latency").write(conditions() + text);
    }
    assertSooner();
  }

  private void visitAll(Line line, LatencyNetwork network) {
    for (Kind kind : Kind.values()) {
      for (Tag tag : Tag.values()) {
        visit(line, network, kind, tag, false);
      }
      for (Tag tag : line == Line.LONG ? Tag.values() : new Tag[0]) {
        visit(line, network, kind, tag, true);
      }
    }
  }

  private void visit(Line line, LatencyNetwork network, Kind kind, Tag tag, boolean images) {
    Seat seat = Seat.on(network.visitor());
    try (WatchedBrowser browser = Equipment.NONE.start(kind, seat.surroundings())) {
      String url = LatencyNetwork.url(tag.path(images));
      for (int visit = 0; visit <= WARM_VISITS; visit++) {
        PageTimes times = PageTimes.of(browser, url, tag);
        System.out.printf("%s, %s, %s, %s: %s%n", line, tag.path(images), kind, visit, times);
        samples.add(
            new Condition(line.toString(), images, kind.toString(), visit == 0), tag, times);
      }
    } finally {
      seat.close();
    }
  }

  private static String conditions() throws IOException {
    String load = Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    return "%s, %d rounds, load average %s at the end.%n%n"
        .formatted(LocalDate.now(ZoneOffset.UTC), ROUNDS, load);
  }

  /**
   * What holds on a busy machine too; the goals in milliseconds are for whoever reads the table.
   */
  private void assertSooner() {
    for (Condition condition : samples.conditions()) {
      double before = samples.median(condition, Tag.BEFORE, times -> times.at(Moment.ANSWERED));
      double now = samples.median(condition, Tag.NOW, times -> times.at(Moment.ANSWERED));
      if (condition.images()) {
        assertThat(now).as("%s", condition).isLessThan(before);
      }
    }
  }
}
