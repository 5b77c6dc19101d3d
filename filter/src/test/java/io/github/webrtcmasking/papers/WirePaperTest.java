package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** docs/wire.md is what goes over the wire: the event's fields, the limits, the refusals. */
class WirePaperTest {

  private static final String NAME = "docs/wire.md";

  /** An interface up to the brace that closes it, at the beginning of a line. */
  private static final Pattern EXPORTED = Pattern.compile("(?ms)^export interface .*?^\\}$");

  private final Paper paper = Paper.of(NAME);

  @Test
  void fieldsAreThoseThatAreDecoded() {
    List<String> fields = new ArrayList<>();
    collect("", MainClasses.named("EventDocument"), fields);
    assertThat(
            paper.table("field", "type", "meaning").stream()
                .map(row -> Paper.onlyCode(row.get(0)) + ": " + row.get(1)))
        .as("the event's fields in %s, against EventDocument", NAME)
        .containsExactlyInAnyOrderElementsOf(fields);
  }

  private static void collect(String path, Class<?> type, List<String> fields) {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers()) && !field.isSynthetic()) {
        String name = path + field.getName();
        fields.add(name + ": " + typeOf(field));
        if (field.getType().getName().startsWith(type.getPackageName())) {
          collect(name + ".", field.getType(), fields);
        }
      }
    }
  }

  private static String typeOf(Field field) {
    if (field.getGenericType() instanceof ParameterizedType list) {
      return "array of " + nameOf((Class<?>) list.getActualTypeArguments()[0]);
    }
    return nameOf(field.getType());
  }

  private static String nameOf(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == Double.class) {
      return "number";
    }
    return type == Boolean.class ? "boolean" : "object";
  }

  @Test
  void scriptsHaveTheBytesThatAreToldOfThem() throws IOException {
    List<List<String>> rows = paper.table("script", "as it is", "gzip", "Brotli");
    assertThat(rows).hasSize(6);
    for (List<String> row : rows) {
      String file =
          row.get(0).replaceAll("`shield\\.js` \\(`(.*)`\\)", "shield-$1.js").replace("`", "");
      for (int i = 1; i < row.size(); i++) {
        String ending = List.of("", ".gz", ".br").get(i - 1);
        assertThat(Files.size(Paper.ROOT.resolve("collector/dist").resolve(file + ending)))
            .as("bytes of %s%s in %s", file, ending, NAME)
            .isEqualTo(Long.parseLong(row.get(i).replace(",", "")));
      }
    }
  }

  @Test
  void privacyPaperNamesEveryField() {
    List<String> fields = new ArrayList<>();
    collect("", MainClasses.named("EventDocument"), fields);
    List<String> last =
        fields.stream().map(field -> field.replaceAll(":.*", "").replaceAll(".*\\.", "")).toList();
    assertThat(
            Paper.of("docs/privacy.md").table("field", "what it tells of the visitor").stream()
                .flatMap(row -> Paper.code(row.get(0)).stream()))
        .as("the event's fields in docs/privacy.md")
        .containsExactlyInAnyOrderElementsOf(
            last.stream().filter(field -> !field.equals("payload")).toList());
  }

  @Test
  void typeScriptIsTheCollectors() throws IOException {
    List<String> exported = exportedInterfaces(Paper.ROOT.resolve("collector/src"));
    String snippet =
        paper.snippets().stream()
            .filter(each -> each.language().equals("typescript"))
            .map(Paper.Snippet::text)
            .findFirst()
            .orElseThrow();
    assertThat(interfaces(snippet))
        .as("the interfaces of %s, against those that collector/src exports", NAME)
        .containsExactlyInAnyOrderElementsOf(
            exported.stream().filter(each -> !each.startsWith("interface Challenge ")).toList());
  }

  private static List<String> exportedInterfaces(Path folder) throws IOException {
    List<String> exported = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".ts")).toList()) {
        EXPORTED
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> exported.addAll(interfaces(found.group())));
      }
    }
    return exported;
  }

  private static List<String> interfaces(String text) {
    return Arrays.stream(
            text.replaceAll("(?s)/\\*.*?\\*/", "")
                .replace("export ", "")
                .split("(?m)^(?=interface)", -1))
        .map(String::strip)
        .filter(each -> each.startsWith("interface"))
        .toList();
  }

  @TestFactory
  List<DynamicTest> everyLimitIsItsConstant() {
    return paper.table("limit", "value", "where").stream()
        .map(row -> DynamicTest.dynamicTest(row.get(0), () -> assertLimit(row)))
        .toList();
  }

  private static void assertLimit(List<String> row) {
    Object constant = MainClasses.constant(Paper.onlyCode(row.get(2)));
    String value = row.get(1).replace(",", "");
    if (constant instanceof Duration duration) {
      assertThat(value).isEqualTo(duration.toSeconds() + " s");
    } else {
      assertThat(value).matches(constant + "( s)?");
    }
  }

  @Test
  void everyLimitOfTheEventIsThere() {
    List<String> named =
        paper.table("limit", "value", "where").stream()
            .map(row -> Paper.onlyCode(row.get(2)))
            .toList();
    assertThat(
            Stream.of("EventReader", "JsonShape", "BodyReader", "SightingMemory", "MaskingState")
                .flatMap(WirePaperTest::limits))
        .as("limits of these classes, which %s has to name", NAME)
        .isSubsetOf(named);
  }

  private static Stream<String> limits(String name) {
    return Arrays.stream(MainClasses.named(name).getDeclaredFields())
        .map(Field::getName)
        .filter(field -> field.startsWith("MAX_") || field.startsWith("MOST_"))
        .map(field -> name + "." + field);
  }

  @Test
  void refusalsAreThoseOfTheEndpoints() {
    assertThat(
            paper.table("status", "name", "title").stream()
                .map(row -> row.get(0) + " " + Paper.onlyCode(row.get(1)) + " " + row.get(2)))
        .as("the refusals in %s", NAME)
        .containsExactly(
            MainClasses.enumConstants("Refusal").stream()
                .map(
                    refusal ->
                        MainClasses.field(refusal, "status")
                            + " "
                            + MainClasses.field(refusal, "name")
                            + " "
                            + MainClasses.field(refusal, "title"))
                .toArray(String[]::new));
    assertThat(paper.text()).contains("`" + MainClasses.constant("Refusal.TYPE_PREFIX") + "`");
  }

  /** The request for the collector in one version. */
  private static String pinned() {
    return "GET "
        + MainClasses.constant("PinnedName.BEGIN")
        + "{version}"
        + MainClasses.constant("PinnedName.END");
  }

  @Test
  void requestsAndHeadersAreThoseOfTheEndpoints() {
    String requests = paper.table("request", "answer").toString();
    List<String> paths =
        List.of(
            "Endpoints.SCRIPT",
            "Endpoints.CONSENT_SCRIPT",
            "Endpoints.ASKING_SCRIPT",
            "Endpoints.QUESTION",
            "Endpoints.SHIELD",
            "Endpoints.SELF",
            "SelfEndpoint.SCRIPT",
            "Endpoints.CHALLENGE",
            "Endpoints.ANSWER");
    for (String path : paths) {
      assertThat(requests).contains(" " + MainClasses.constant(path) + "`");
    }
    Object step = MainClasses.constant("LadderEndpoint.STEP");
    assertThat(requests)
        .contains("`GET " + step + "…`")
        .contains("`GET " + step + MainClasses.constant("LadderEndpoint.LAST") + "…`");
    assertThat(requests).contains("`" + pinned() + "`");
    assertThat(paper.table("request", "answer")).hasSize(paths.size() + 2);
    assertThat(requests)
        .contains("`Cache-Control: " + MainClasses.constant("ScriptEndpoint.CACHE") + "`")
        .contains("`Cache-Control: " + MainClasses.constant("ScriptEndpoint.PINNED_CACHE") + "`")
        .contains("`Cache-Control: " + MainClasses.constant("QuestionEndpoint.CACHE") + "`")
        .contains("`Vary: " + MainClasses.constant("QuestionEndpoint.VARY") + "`");
    String headers = paper.table("header", "where", "meaning").toString();
    assertThat(headers)
        .contains("`" + MainClasses.constant("RequestGuard.HEADER") + ": 1`")
        .contains("`" + MainClasses.constant("AnswerEndpoint.CHALLENGE_HEADER") + "`")
        .contains("`" + MainClasses.constant("ChallengeEndpoint.GLOBAL_PRIVACY_CONTROL") + ": 1`");
  }
}
