package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.config.MaskingConfigReader;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of docs/configuration.md is what the code reads: keys, defaults, allowed values. */
class ConfigurationPaperTest {

  private static final String PREFIX = "webrtc.masking.";
  private static final String RULE = "x";

  /** What makes the reader ask for every key of a rule, and what some values need beside them. */
  private static final Map<String, String> SURROUNDINGS =
      Map.of(
          PREFIX + "gate.names",
          RULE,
          PREFIX + "gate." + RULE + ".path",
          "/guarded/*",
          PREFIX + "gate." + RULE + ".action",
          "deny",
          PREFIX + "vantage.secret",
          "e85db7d10d4a12a6c4ca2ab0f0ce6915b309a0ba23ec975d4e372b70d2e1ceb7");

  private static final List<List<String>> ROWS =
      Paper.of("docs/configuration.md").table("key", "default", "allowed", "meaning");

  private static String key(List<String> row) {
    return Paper.onlyCode(row.get(0)).replace("<name>", RULE);
  }

  private static MaskingConfig read(Map<String, String> settings) {
    return MaskingConfigReader.read(SettingSource.of(settings), new SecureRandom());
  }

  private static Map<String, String> with(String key, String value) {
    Map<String, String> settings = new HashMap<>(SURROUNDINGS);
    settings.put(key, value);
    if (key.endsWith("gate.names")) {
      settings.keySet().removeIf(each -> each.startsWith(PREFIX + "gate." + RULE));
      settings.put(PREFIX + "gate." + value + ".path", "/guarded/*");
      settings.put(PREFIX + "gate." + value + ".action", "deny");
    }
    return settings;
  }

  @Test
  void tableHasEveryKeyThatIsReadAndNoOther() {
    assertThat(ROWS.stream().map(ConfigurationPaperTest::key).toList())
        .as("keys in the first column of docs/configuration.md, against those that are read")
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(AskedSettings.by(SURROUNDINGS));
  }

  /** To set what is the default changes nothing. */
  @TestFactory
  List<DynamicTest> everyDefaultIsTheOneOfTheCode() {
    MaskingConfig usual = read(SURROUNDINGS);
    return ROWS.stream()
        .filter(row -> !Paper.onlyCode(row.get(1)).isEmpty())
        .map(row -> DynamicTest.dynamicTest(key(row), () -> assertDefault(row, usual)))
        .toList();
  }

  private static void assertDefault(List<String> row, MaskingConfig usual) {
    assertThat(read(with(key(row), Paper.onlyCode(row.get(1)))))
        .as("with the default that docs/configuration.md names")
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(KeyRing.class)
        .isEqualTo(usual);
  }

  @Test
  void everyOtherDefaultSaysWhyThereIsNoValue() {
    assertThat(ROWS)
        .allSatisfy(
            row ->
                assertThat(
                        !Paper.onlyCode(row.get(1)).isEmpty()
                            || row.get(1)
                                .matches(
                                    "none|all|must be set|random at each start|every local"
                                        + " address|the page's host name|that of .*|the context path"
                                        + " and .*"))
                    .as("the default of %s", row.get(0))
                    .isTrue());
  }

  /** What stands in backquotes in the column is taken. */
  @TestFactory
  List<DynamicTest> everyAllowedValueIsTaken() {
    return ROWS.stream()
        .flatMap(row -> allowed(row).stream().map(value -> accepts(key(row), value)))
        .toList();
  }

  /** Patterns of URLs are examples of their own form. */
  private static List<String> allowed(List<String> row) {
    return Paper.code(row.get(2)).stream().filter(value -> value.length() > 1).toList();
  }

  private static DynamicTest accepts(String key, String value) {
    return DynamicTest.dynamicTest(
        key + "=" + value,
        () -> assertThatCode(() -> read(with(key, value))).doesNotThrowAnyException());
  }

  /** What the page with one's own verdict tells operators to set. */
  @Test
  void everySettingThatSentencesNameIsAKey() throws IOException {
    String sentences =
        Files.readString(
            Paper.ROOT.resolve(
                "filter/src/main/resources/io/github/webrtcmasking/sentences.properties"));
    List<String> named =
        Pattern.compile("webrtc\\.masking\\.[a-z0-9.-]*[a-z0-9]")
            .matcher(sentences)
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();
    assertThat(named).hasSizeGreaterThan(12);
    assertThat(ROWS.stream().map(ConfigurationPaperTest::key).toList()).containsAll(named);
  }

  @Test
  void everyActionOfTheGateIsNamed() {
    List<String> row =
        ROWS.stream().filter(each -> key(each).endsWith(".action")).findFirst().orElseThrow();
    List<String> listed =
        Paper.of("docs/gate.md").text().lines().filter(line -> line.startsWith("- `")).toList();
    assertThat(MainClasses.enumConstants("GateAction$Form"))
        .allSatisfy(
            form -> {
              String name = (String) MainClasses.field(form, "name");
              assertThat(Paper.code(row.get(2)))
                  .as("the column 'allowed' of %s in docs/configuration.md", row.get(0))
                  .anyMatch(value -> value.startsWith(name));
              assertThat(listed)
                  .as("the list of actions in docs/gate.md")
                  .anyMatch(line -> line.startsWith("- `" + name));
            });
  }

  /** Of a choice, the column names all there are: each value makes another configuration. */
  @TestFactory
  List<DynamicTest> everyValueOfChoiceMakesAnotherConfiguration() {
    return ROWS.stream()
        .filter(row -> row.get(2).matches("`[a-z-]+`(, `[a-z-]+`)+"))
        // Which sources are asked is decided before there is a configuration.
        .filter(row -> !key(row).endsWith(".config-sources"))
        .map(row -> DynamicTest.dynamicTest(key(row), () -> assertDifferent(row)))
        .toList();
  }

  private static void assertDifferent(List<String> row) {
    List<MaskingConfig> seen = new ArrayList<>();
    for (String value : Paper.code(row.get(2))) {
      MaskingConfig config = read(with(key(row), value));
      for (MaskingConfig other : seen) {
        assertThat(config)
            .as("with %s", value)
            .usingRecursiveComparison()
            .ignoringFieldsOfTypes(KeyRing.class)
            .isNotEqualTo(other);
      }
      seen.add(config);
    }
  }
}
