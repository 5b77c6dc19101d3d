package io.github.webrtcmasking.internal.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.webrtcmasking.testing.LogLines;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

  private static final String KEY = "reason.SAME_HOST";
  private static final String ENGLISH = "The visitor's browser runs on the server itself.";
  private static final String GERMAN = "Der Browser läuft auf dem Server selbst.";

  @TempDir Path classes;

  private void own(String language, String line, Charset charset) throws IOException {
    Path file = classes.resolve(Sentences.OWN + language + ".properties");
    Files.writeString(file, line, charset);
  }

  private void own(String language, String line) throws IOException {
    own(language, line, UTF_8);
  }

  /** As code of an application that has these classes, and no other class loader. */
  private <T> T inApplication(Supplier<T> code) throws IOException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader application =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(application);
      return code.get();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private String sentence(String language) throws IOException {
    return inApplication(() -> Sentences.in(Locale.forLanguageTag(language)).get(KEY));
  }

  @ParameterizedTest
  @CsvSource({"en, EN", "en-GB, EN", "de, DE", "de-AT, DE", "fr, EN", "und, EN"})
  void languagesThatNobodyHasAreEnglish(String wanted, String spoken) throws IOException {
    assertThat(sentence(wanted)).isEqualTo(spoken.equals("DE") ? GERMAN : ENGLISH);
  }

  @Test
  void theServersLanguageSaysNothing() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(Sentences.in(Locale.FRENCH).get(KEY)).isEqualTo(ENGLISH);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anApplicationReplacesASentenceAndKeepsTheOthers() throws IOException {
    own("_de", KEY + " = Das sind wir selbst, schöne Grüße.");
    assertThat(sentence("de-CH")).isEqualTo("Das sind wir selbst, schöne Grüße.");
    assertThat(sentence("en")).isEqualTo(ENGLISH);
    assertThat(inApplication(() -> Sentences.in(Locale.GERMAN).get("confidence.LOW")))
        .isEqualTo("Ein Hinweis, der allein nie genügt, um zu handeln.");
  }

  @Test
  void anApplicationBringsALanguage() throws IOException {
    own("_fr", KEY + " = Le navigateur tourne sur le serveur même.");
    assertThat(sentence("fr-CA")).isEqualTo("Le navigateur tourne sur le serveur même.");
    assertThat(inApplication(() -> Sentences.in(Locale.CANADA_FRENCH).language()))
        .isEqualTo(Locale.FRENCH);
    assertThat(inApplication(() -> Sentences.in(Locale.FRENCH).get("confidence.LOW")))
        .as("what it leaves out is English")
        .startsWith("A hint");
  }

  @Test
  void aFileWithoutLanguageReplacesTheEnglishSentenceOnly() throws IOException {
    own("", KEY + " = That is us.");
    assertThat(sentence("en-US")).isEqualTo("That is us.");
    assertThat(sentence("de")).isEqualTo(GERMAN);
  }

  @Test
  void otherApplicationsKeepTheirOwnSentences() throws IOException {
    own("_de", KEY + " = Das sind wir.");
    assertThat(sentence("de")).isEqualTo("Das sind wir.");
    assertThat(Sentences.in(Locale.GERMAN).get(KEY)).isEqualTo(GERMAN);
  }

  @Test
  void aFileInAnotherEncodingIsNamedAndNotRead() throws IOException {
    own("_de", KEY + " = Grüße", ISO_8859_1);
    try (LogLines log = LogLines.of(SentenceFile.class)) {
      assertThat(sentence("de")).isEqualTo(GERMAN);
      assertThat(log.all())
          .singleElement()
          .asString()
          .startsWith("WARNING webrtc-masking-sentences_de.properties is not read, because it is");
    }
  }

  @Test
  void keysThatReplaceNothingAreNamed() throws IOException {
    own("_de", "reason.SAME_HSOT = Das sind wir.\n" + KEY + " = Wir.");
    try (LogLines log = LogLines.of(Sentences.class.getName(), Level.INFO)) {
      assertThat(sentence("de")).isEqualTo("Wir.");
      assertThat(log.all())
          .containsExactly(
              "WARNING webrtc-masking-sentences_de.properties has keys of which there is no"
                  + " sentence to replace: [reason.SAME_HSOT]");
    }
  }

  @Test
  void theFirstLanguageThatAnybodyHasIsTaken() throws IOException {
    own("_fr", KEY + " = Lui-même.");
    List<Locale> wanted =
        List.of(Locale.ITALIAN, Locale.CANADA_FRENCH, Locale.GERMAN, Locale.ENGLISH);
    assertThat(inApplication(() -> Sentences.inFirstOf(wanted).language()))
        .isEqualTo(Locale.FRENCH);
    assertThat(Sentences.inFirstOf(wanted).language()).isEqualTo(Locale.GERMAN);
    assertThat(Sentences.inFirstOf(List.of(Locale.US, Locale.GERMAN)).language())
        .isEqualTo(Locale.ENGLISH);
    assertThat(Sentences.inFirstOf(List.of()).language()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void aLanguageIsNoPath() {
    assertThat(Sentences.in(new Locale("../../x", "/..")).get(KEY)).isEqualTo(ENGLISH);
    assertThat(Sentences.in(new Locale("de/../de")).language()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void valuesStandWhereTheSentenceWantsThem() {
    assertThat(Sentences.in(Locale.ENGLISH).get(KEY, "unused")).isEqualTo(ENGLISH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sentences.in(Locale.ENGLISH).get("reason.NONE"))
        .withMessageContaining("reason.NONE");
  }

  @Test
  void anApplicationThatIsGoneIsForgotten() throws IOException, InterruptedException {
    WeakReference<ClassLoader> application =
        inApplication(
            () -> {
              Sentences.in(Locale.GERMAN).get(KEY);
              return new WeakReference<>(Thread.currentThread().getContextClassLoader());
            });
    for (int i = 0; i < 50 && application.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(application.get()).isNull();
  }
}
