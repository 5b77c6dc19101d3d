package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.papers.Paper.Snippet;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Reads settings as the filter does, and JSON as any parser does. */
final class ConfigSnippets {

  private static final String A_SECRET =
      "e85db7d10d4a12a6c4ca2ab0f0ce6915b309a0ba23ec975d4e372b70d2e1ceb7";

  private ConfigSnippets() {}

  /** Every key is one that the filter asks for, and every value one that it takes. */
  static void read(Snippet snippet) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(snippet.text().replaceAll("<[^>]*>", A_SECRET)));
    Map<String, String> settings = new HashMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> settings.put(name, properties.getProperty(name)));
    assertThat(settings).as("%s", snippet).isNotEmpty();
    assertThat(AskedSettings.by(settings))
        .as("keys that the filter asks for")
        .containsAll(settings.keySet());
  }

  static void parseJson(Snippet snippet) {
    try (JsonReader reader = Json.createReader(new StringReader(snippet.text()))) {
      assertThat(reader.read()).as("%s", snippet).isNotNull();
    }
  }
}
