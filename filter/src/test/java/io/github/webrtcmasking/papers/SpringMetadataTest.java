package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What IDEs show in application.properties is the table of docs/configuration.md. */
class SpringMetadataTest {

  private static final Path FILE =
      Paper.ROOT.resolve("filter/src/main/resources/META-INF/spring-configuration-metadata.json");

  private static final String RULE = "webrtc.masking.gate.<name>.";
  private static final String LIST = "java.util.List<java.lang.String>";

  /** All settings of all rules: names that the operator chooses have no other form there. */
  private static final String RULES =
      "java.util.Map<java.lang.String,java.util.Map<java.lang.String,java.lang.String>>";

  private static final Set<String> LISTS =
      Set.of(
          "pages.include",
          "pages.exclude",
          "self.from",
          "vantage.bind",
          "ice-servers",
          "trusted-proxies",
          "client-address-header",
          "addresses.nat64-prefixes",
          "lookup.relay-catalogue",
          "lookup.anonymizer-database",
          "lookup.relay-ranges",
          "lookup.hosting-networks",
          "lookup.sibling-networks",
          "known-egress",
          "shield.include",
          "gate.names");

  private static final List<List<String>> ROWS =
      Paper.of("docs/configuration.md").table("key", "default", "allowed", "meaning");

  /** With {@code -Dpapers.write=true} the file is written anew. */
  @Test
  void fileIsTheTable() throws IOException {
    if (Boolean.getBoolean("papers.write")) {
      Files.writeString(FILE, metadata());
      return;
    }
    assertThat(Files.readAllLines(FILE))
        .as(
            "the table of docs/configuration.md against %s; -Dtest=SpringMetadataTest"
                + " -Dpapers.write=true writes the file anew",
            FILE.getFileName())
        .isEqualTo(metadata().lines().toList());
  }

  /** The table itself is held against the code. */
  @Test
  void everyKeyIsThere() throws IOException {
    String written = Files.readString(FILE);
    assertThat(ROWS.stream().map(SpringMetadataTest::key))
        .allSatisfy(
            key ->
                assertThat(written)
                    .contains(
                        key.startsWith(RULE)
                            ? "." + key.substring(RULE.length()) + ": "
                            : "\"" + key + "\""));
  }

  /** What is no list takes no second value. */
  @Test
  void everyListIsOne() {
    assertThat(ROWS.stream().map(SpringMetadataTest::key))
        .containsAll(LISTS.stream().map(each -> "webrtc.masking." + each).toList());
    assertThat(ROWS)
        .filteredOn(
            row -> row.get(2).matches(".*\\b(patterns|ranges|addresses|files|headers|URLs)\\b.*"))
        .extracting(SpringMetadataTest::type)
        .containsOnly(LIST, RULES);
  }

  private static String metadata() {
    JsonArrayBuilder properties = Json.createArrayBuilder();
    JsonArrayBuilder hints = Json.createArrayBuilder();
    for (List<String> row : ROWS) {
      if (!key(row).startsWith(RULE)) {
        properties.add(property(row));
        if (isChoice(row) && !type(row).endsWith("Boolean")) {
          hints.add(hint(row));
        }
      }
    }
    properties.add(rules());
    JsonObject all =
        Json.createObjectBuilder().add("properties", properties).add("hints", hints).build();
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.write(all);
    }
    return text.toString().strip() + "\n";
  }

  private static String key(List<String> row) {
    return Paper.onlyCode(row.get(0));
  }

  private static boolean isChoice(List<String> row) {
    return row.get(2).matches("`[A-Za-z-]+`(, `[A-Za-z0-9-]+`)+");
  }

  private static String type(List<String> row) {
    String key = key(row);
    if (key.startsWith(RULE)) {
      return RULES;
    }
    if (row.get(2).equals("`true`, `false`")) {
      return "java.lang.Boolean";
    }
    if (key.endsWith(".port")) {
      return "java.lang.Integer";
    }
    return LISTS.contains(key.substring("webrtc.masking.".length())) ? LIST : "java.lang.String";
  }

  private static JsonObjectBuilder property(List<String> row) {
    JsonObjectBuilder property =
        Json.createObjectBuilder()
            .add("name", key(row))
            .add("type", type(row))
            .add("description", description(row));
    String value = Paper.onlyCode(row.get(1));
    if (!value.isEmpty()) {
      switch (type(row)) {
        case "java.lang.Boolean" -> property.add("defaultValue", Boolean.parseBoolean(value));
        case "java.lang.Integer" -> property.add("defaultValue", Integer.parseInt(value));
        case LIST -> property.add("defaultValue", Json.createArrayBuilder(List.of(value)));
        default -> property.add("defaultValue", value);
      }
    }
    return property;
  }

  private static String description(List<String> row) {
    String meaning = sentence(row.get(3));
    String allowed = isChoice(row) ? "" : " Allowed: " + plain(row.get(2)) + ".";
    String otherwise =
        Paper.onlyCode(row.get(1)).isEmpty() && !row.get(1).equals("none")
            ? " Default: " + plain(row.get(1)) + "."
            : "";
    return meaning + allowed + otherwise;
  }

  private static JsonObjectBuilder rules() {
    String each =
        ROWS.stream()
            .filter(row -> key(row).startsWith(RULE))
            .map(row -> "." + key(row).substring(RULE.length()) + ": " + plain(row.get(2)))
            .collect(Collectors.joining("; "));
    return Json.createObjectBuilder()
        .add("name", "webrtc.masking.gate")
        .add("type", RULES)
        .add(
            "description",
            "The rules of the gate, by the names in webrtc.masking.gate.names. Each has "
                + each
                + ".");
  }

  private static JsonObjectBuilder hint(List<String> row) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    Paper.code(row.get(2))
        .forEach(value -> values.add(Json.createObjectBuilder().add("value", value)));
    return Json.createObjectBuilder().add("name", key(row)).add("values", values);
  }

  /** A value in front keeps its case. */
  private static String sentence(String cell) {
    String text = plain(cell);
    String first = text.substring(0, 1);
    String begun =
        (cell.startsWith("`") ? first : first.toUpperCase(Locale.ROOT)) + text.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  private static String plain(String cell) {
    return cell.replaceAll("\\[([^]]+)]\\([^)]*\\)", "$1").replace("`", "");
  }
}
