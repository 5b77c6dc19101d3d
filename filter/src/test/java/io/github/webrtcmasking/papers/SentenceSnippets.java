package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.Sentences;
import io.github.webrtcmasking.papers.Paper.Snippet;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Properties;

/** Sentences of an application; each replaces one of the jar's. */
final class SentenceSnippets {

  private SentenceSnippets() {}

  static boolean isOne(Snippet snippet) {
    return snippet.text().startsWith("reason.");
  }

  static void replace(Snippet snippet) throws IOException {
    Properties sentences = new Properties();
    sentences.load(new StringReader(snippet.text()));
    assertThat(sentences.stringPropertyNames())
        .allSatisfy(
            key -> assertThat(Sentences.in(Locale.ENGLISH).has(key)).as("%s", key).isTrue());
  }
}
