package io.github.webrtcmasking.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.crawl.Crawl;
import io.github.webrtcmasking.crawl.LoggedProblems;
import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.MarkedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applications that nobody here wrote, crawled without the jar, with it, and without it again, so
 * that what differs by itself is no difference. Writes its part of {@code docs/containers.md}.
 */
class WarsIT {

  /** For example {@code -Dwars.only="Tomcat.*(examples|manager)"}. */
  private static final Pattern ONLY = Pattern.compile(System.getProperty("wars.only", ""));

  private static final Path PAPER = Path.of("..", "docs", "containers.md");
  private static final Map<Api, WarsTable> TABLES = new EnumMap<>(Api.class);

  private static final List<ServerKind> SERVERS =
      List.of(ServerKind.TOMCAT_11, ServerKind.PAYARA_MICRO, ServerKind.TOMCAT_9);

  private final List<RealServer> servers = new ArrayList<>();

  @TempDir private Path folder;

  @AfterAll
  static void write() throws IOException {
    for (Map.Entry<Api, WarsTable> each : TABLES.entrySet()) {
      WarsTable table = each.getValue();
      Files.writeString(Path.of("target", "wars", each.getKey().warsPart() + ".md"), table.text());
      if (table.isFit() && table.rows() == all(each.getKey())) {
        new MarkedPart(PAPER, each.getKey().warsPart()).write(table.text());
      }
    }
  }

  private static int all(Api api) {
    return SERVERS.stream()
        .filter(kind -> kind.api() == api)
        .mapToInt(kind -> possible(kind).size())
        .sum();
  }

  private static List<ForeignWar> possible(ServerKind kind) {
    return Arrays.stream(ForeignWar.values())
        .filter(war -> war.api() == kind.api())
        .filter(war -> kind == ServerKind.TOMCAT_11 || !war.isForTomcatOnly())
        .toList();
  }

  static List<ServerKind> servers() {
    return SERVERS;
  }

  @ParameterizedTest
  @MethodSource("servers")
  void nothingDiffersButTheTag(ServerKind kind) throws Exception {
    List<ForeignWar> wanted =
        possible(kind).stream()
            .filter(war -> ONLY.matcher(kind.title() + ", " + war.path()).find())
            .toList();
    assumeThat(wanted).isNotEmpty();
    List<Platform> platforms = kind.api().platforms();
    assumeThat(platforms).as("Java for %s", kind).isNotEmpty();
    Platform platform = platforms.get(0);
    WarsTable table = TABLES.computeIfAbsent(kind.api(), api -> new WarsTable());
    ForeignWars files = new ForeignWars(Path.of("target", "wars", "made"), kind.api(), platform);
    Map<String, Path> plain = files.plain(wanted);
    try {
      start(kind, platform, "plain", plain);
      start(kind, platform, "given", files.withJar(plain));
      start(kind, platform, "again", plain);
      List<String> unexplained = new ArrayList<>();
      for (ForeignWar war : wanted) {
        Crawl crawl = new Crawl(war.target(), servers.stream().map(RealServer::port).toList());
        crawl.run();
        assertThat(crawl.tagged() > 0 || crawl.firstStatus() >= 400).as("%s", war).isTrue();
        unexplained.addAll(crawl.differences());
        table.add(kind, war, crawl);
      }
      List<String> logged = newProblems();
      table.logged(kind, logged);
      assertThat(unexplained).isEmpty();
      assertThat(logged).isEmpty();
    } finally {
      servers.forEach(RealServer::close);
    }
  }

  /** Names are of one length, because some pages cut what they show of folders. */
  private void start(ServerKind kind, Platform platform, String name, Map<String, Path> wars)
      throws Exception {
    Path home = Files.createDirectories(folder.resolve(name));
    RealServer server = kind.on(platform, home);
    servers.add(server);
    server.addOptions(
        "-Duser.home=" + home,
        "-Dwebrtc.masking.vantage.port=" + FreePort.udp(),
        "-Dwebrtc.masking.diagnostics=true",
        "-Dhawtio.authenticationEnabled=false");
    server.start(wars);
  }

  /** What the log of the server with the jar complains of, and those of the others do not. */
  private List<String> newProblems() throws IOException {
    Set<String> problems = LoggedProblems.in(servers.get(1).log());
    problems.removeAll(LoggedProblems.in(servers.get(0).log()));
    problems.removeAll(LoggedProblems.in(servers.get(2).log()));
    return List.copyOf(problems);
  }
}
