package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.SameRequest.Property;
import io.github.webrtcmasking.internal.injection.matrix.app.Ask;
import io.github.webrtcmasking.testing.Events;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One server twice, without the jar and with it, from its start to its stop: what it is asked, and
 * what it logs.
 */
final class SameComparison {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int VISITS = 100;
  private static final int MOST_LINES = 3;

  private static final String SCRIPT = "/probe.js";
  private static final String BUILT = "../collector/dist" + SCRIPT;

  /** What a browser accepts, and the end of the file's name that it then gets. */
  private static final Map<String, String> CODINGS =
      new TreeMap<>(Map.of("identity", "", "gzip", ".gz", "br", ".br"));

  /** What Tomcat says where the machine had no time for it, with the jar or without. */
  private static final String SLOW = "Creation of SecureRandom instance for session ID";

  private static final String STARTS = " serves /";

  /** What stands above INFO, in the words of any of the servers. */
  private static final Pattern LOUD =
      Pattern.compile("\\b(WARN|WARNING|ERROR|SEVERE|FATAL|W|E|F)\\b|Exception\\b");

  /** Of an exception that the application has thrown, which passes through us. */
  private static final Pattern FRAME = Pattern.compile("\\s*(at |\\.\\.\\. \\d+ ).*");

  /** The first line of a record of {@code java.util.logging} as it is by itself: when and where. */
  private static final Pattern RECORD =
      Pattern.compile("\\w{3} \\d+, \\d{4} [\\d:]+ [AP]M \\S+ \\S+");

  /** Times, numbers, threads and the like, which differ from line to line. */
  private static final Pattern PASSING =
      Pattern.compile("\\{.*|[0-9a-f]*[0-9][0-9a-f]*|@\\w+|[\\s.,:#]+");

  /** A server that lists what is in each application lists our jar as well. */
  private static final Pattern LISTED = Pattern.compile("\\S*/webrtc-masking-filter\\.jar");

  private final ServerProcess.Kind kind;
  private final List<String> differences = new ArrayList<>();
  private final Map<Property, Integer> asked = new EnumMap<>(Property.class);
  private final Map<Property, Set<SameExplained>> explained = new EnumMap<>(Property.class);
  private final Map<SameApplication, Integer> tagged = new EnumMap<>(SameApplication.class);
  private List<Long> script = List.of();
  private List<String> more = List.of();

  private SameComparison(ServerProcess.Kind kind) {
    this.kind = kind;
  }

  /** Starts both, asks both, stops both. */
  static SameComparison of(ServerProcess.Kind kind) throws Exception {
    SameComparison comparison = new SameComparison(kind);
    try (ServerProcess without =
            ServerProcess.begin(kind, SameApplication.all(false, kind.libraries()));
        ServerProcess with =
            ServerProcess.begin(kind, SameApplication.all(true, kind.libraries()))) {
      without.await();
      with.await();
      for (SameApplication each : SameApplication.values()) {
        comparison.ask(each, without, with);
      }
      visit(without);
      visit(with);
      Visitor visitor = new Visitor(with.application(SameApplication.OPEN.path()));
      answer(visitor);
      comparison.script = scriptIn(visitor);
      without.stop();
      with.stop();
      comparison.more = more(without.wholeLog(), with.wholeLog());
    }
    return comparison;
  }

  private void ask(SameApplication application, ServerProcess without, ServerProcess with)
      throws IOException {
    SameVisitor before = new SameVisitor(without.client(application.path(), PATIENCE));
    SameVisitor after = new SameVisitor(with.client(application.path(), PATIENCE));
    Set<Integer> tags = new HashSet<>();
    for (SameRequest request : SameRequests.of(application)) {
      Ask ask = request.ask();
      SameAnswer answer = SameAnswer.of(ask, before.ask(ask), after.ask(ask), tags);
      asked.merge(request.property(), 1, Integer::sum);
      tagged.merge(application, answer.hasTag() ? 1 : 0, Integer::sum);
      for (String difference : answer.differences()) {
        judge(request.property(), request.in(application) + ": " + difference);
      }
    }
  }

  private void judge(Property property, String difference) {
    SameExplained.of(kind, difference)
        .ifPresentOrElse(
            why ->
                explained
                    .computeIfAbsent(property, each -> EnumSet.noneOf(SameExplained.class))
                    .add(why),
            () -> differences.add(difference));
  }

  private static void visit(ServerProcess server) {
    Visitor visitor = new Visitor(server.application(SameApplication.OPEN.path()));
    for (int i = 0; i < VISITS; i++) {
      visitor.get(i % 2 == 0 ? "/p/session" : "/start.html");
    }
  }

  /** As the collector does, with a proof of the vantage. */
  private static void answer(Visitor visitor) throws Exception {
    visitor.get("/p/session");
    Visitor.Challenge challenge = visitor.challenge();
    int status =
        visitor
            .answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)))
            .statusCode();
    if (status != 204) {
      throw new AssertionError("the answer was refused: " + status);
    }
  }

  /**
   * Lines with the jar that are of no kind that comes without it, or come for every request. What a
   * server tells by the clock may come a few times more, or, where it starts all applications at
   * once, for each of them instead of for the first. Each application says at its start what it
   * has; here the line of the one that is visited counts.
   */
  private static List<String> more(String without, String with) {
    Map<String, Long> before = kinds(without);
    Map<String, Long> after = kinds(with);
    return with.lines()
        .filter(line -> !FRAME.matcher(line).matches() && !line.isBlank())
        .filter(line -> !RECORD.matcher(line).matches())
        .filter(line -> !LISTED.matcher(line).matches() && !line.contains(SLOW))
        .filter(line -> after.get(kind(line)) > most(before.getOrDefault(kind(line), 0L)))
        .filter(
            line -> !line.contains(STARTS) || line.contains(STARTS + SameApplication.OPEN.path()))
        .toList();
  }

  /** What the script takes on the wire, in each coding. */
  private static List<Long> scriptIn(Visitor visitor) {
    return CODINGS.keySet().stream()
        .map(coding -> visitor.get(Visitor.PATH + SCRIPT, "Accept-Encoding", coding))
        .map(response -> response.headers().firstValueAsLong("Content-Length").orElse(-1))
        .toList();
  }

  private static long most(long before) {
    return before == 0 ? 0 : 2 * before + SameApplication.values().length;
  }

  private static Map<String, Long> kinds(String log) {
    return log.lines().collect(Collectors.groupingBy(SameComparison::kind, Collectors.counting()));
  }

  private static String kind(String line) {
    return PASSING.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** Fails where anything is not as it has to be. */
  void requireAlike() {
    assertThat(tagged(SameApplication.OPEN)).isGreaterThan(20);
    assertThat(tagged(SameApplication.COMPLETE)).isGreaterThan(10);
    assertThat(differences).isEmpty();
    assertThat(loudLines()).isEmpty();
    assertThat(script)
        .isEqualTo(CODINGS.values().stream().map(end -> new File(BUILT + end).length()).toList());
    assertThat(more).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  /** Differences between the answers that nobody has explained, each with its request. */
  List<String> differences() {
    return differences;
  }

  /** How many requests were sent for the property. */
  int asked(Property property) {
    return asked.getOrDefault(property, 0);
  }

  /** What differs there, and is explained. */
  Set<SameExplained> explained(Property property) {
    return explained.getOrDefault(property, Set.of());
  }

  /** How many answers of the form had the tag. */
  int tagged(SameApplication application) {
    return tagged.getOrDefault(application, 0);
  }

  /** The bytes of the script on the wire, for each coding in the order of its name. */
  Map<String, Long> script() {
    Map<String, Long> sizes = new TreeMap<>();
    CODINGS.keySet().forEach(coding -> sizes.put(coding, script.get(sizes.size())));
    return sizes;
  }

  /** Lines of the log that come only with the jar. */
  List<String> moreLines() {
    return more;
  }

  /** Those of them that are above INFO. */
  List<String> loudLines() {
    return more.stream().filter(line -> LOUD.matcher(line).find()).toList();
  }
}
