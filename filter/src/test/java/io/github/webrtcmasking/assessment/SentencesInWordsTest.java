package io.github.webrtcmasking.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.ObservedAddress.How;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every constant, for every audience, in every language that the jar has. */
class SentencesInWordsTest {

  /** The shipped files, with the language of each. */
  private static final Map<String, Locale> SHIPPED =
      Map.of("sentences.properties", Locale.ENGLISH, "sentences_de.properties", Locale.GERMAN);

  private static final Path FOLDER =
      Path.of("src/main/resources/io/github/webrtcmasking").toAbsolutePath();

  /** No name of a constant, and nothing of one kind of site only. */
  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[^_{}]+\\.");

  private static final Pattern ONE_KIND_OF_SITE =
      Pattern.compile("(?iU)\\b(shops?|stores?|läden|laden|geschäft\\w*|kunden?|customers?)\\b");

  /** What nobody is told who was not seen doing it. */
  private static final Pattern ACCUSES =
      Pattern.compile(
          "(?iU)\\b(frauds?|suspicious|suspect|suspected|lied?|lies|forged?|fake[ds]?|hiding"
              + "|altered|invented|contradicts?|refuse[ds]?|wrong|betrug|verdächtig\\w*|lüg\\w*"
              + "|gefälscht|verändert|erfunden|widerspr\\w+|verweiger\\w*|falsch)\\b");

  /** What is said where nothing was compared, or where the fault is the site's own. */
  private static final Set<Reason> ACCUSE_NOBODY =
      EnumSet.complementOf(
          EnumSet.of(
              Reason.CLAIM_CONTRADICTS_PROOF,
              Reason.CLAIMS_DIFFER,
              Reason.SEAL_BROKEN,
              // It is the site's own proxy that invents.
              Reason.ADDRESS_INVENTED));

  private record Audience(String name, BiFunction<Locale, Object, String> sentence) {}

  private static final List<Audience> AUDIENCES =
      List.of(
          new Audience("support", SentencesInWordsTest::toSupport),
          new Audience("visitor", SentencesInWordsTest::toVisitor));

  private static String toSupport(Locale language, Object constant) {
    return constant instanceof Reason reason
        ? reason.describe(language)
        : constant instanceof Verdict verdict
            ? verdict.describe(language)
            : constant instanceof How how
                ? how.describe(language)
                : ((Confidence) constant).describe(language);
  }

  private static String toVisitor(Locale language, Object constant) {
    return constant instanceof Reason reason
        ? reason.describeToVisitor(language)
        : constant instanceof Verdict verdict
            ? verdict.describeToVisitor(language)
            : constant instanceof How how ? how.describeToVisitor(language) : "A visitor.";
  }

  private static Stream<Enum<?>> constants() {
    return Stream.of(Reason.values(), Verdict.values(), Confidence.values(), How.values())
        .flatMap(Arrays::stream);
  }

  @TestFactory
  Stream<DynamicTest> everyConstantHasASentenceThatFitsAnySite() {
    return SHIPPED.values().stream()
        .flatMap(
            language ->
                AUDIENCES.stream()
                    .flatMap(
                        audience -> constants().map(each -> sentence(language, audience, each))));
  }

  private static DynamicTest sentence(Locale language, Audience audience, Enum<?> constant) {
    return DynamicTest.dynamicTest(
        language + " " + audience.name() + " " + constant,
        () -> {
          String sentence = audience.sentence().apply(language, constant);
          assertThat(sentence).matches(SENTENCE).doesNotContainPattern(ONE_KIND_OF_SITE);
        });
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void noReasonAccusesWhereNothingWasFound(Reason reason) {
    if (ACCUSE_NOBODY.contains(reason)) {
      for (Locale language : SHIPPED.values()) {
        assertThat(reason.describe(language)).doesNotContainPattern(ACCUSES);
        assertThat(reason.describeToVisitor(language)).doesNotContainPattern(ACCUSES);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"INCONCLUSIVE", "NOT_EVALUATED", "PENDING"},
      value = Verdict.class)
  void noVerdictAccusesWhereNothingWasFound(Verdict verdict) {
    for (Locale language : SHIPPED.values()) {
      assertThat(verdict.describe(language)).doesNotContainPattern(ACCUSES);
      assertThat(verdict.describeToVisitor(language)).doesNotContainPattern(ACCUSES);
    }
  }

  @Test
  void noTwoReasonsSayTheSame() {
    for (Locale language : SHIPPED.values()) {
      assertThat(Stream.of(Reason.values()).map(one -> one.describe(language)))
          .doesNotHaveDuplicates();
      assertThat(Stream.of(Reason.values()).map(one -> one.describeToVisitor(language)))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void theLanguagesAreThoseOfTheFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(SHIPPED.keySet());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sentences_de.properties"})
  void aTranslationHasTheSameKeysAndNoSentenceInEnglish(String file) throws IOException {
    Properties english = read("sentences.properties");
    Properties translated = read(file);
    assertThat(translated.keySet()).isEqualTo(english.keySet());
    for (String key : english.stringPropertyNames()) {
      assertThat(translated.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
    }
  }

  @Test
  void noSentenceIsOfAConstantThatIsGone() throws IOException {
    Set<String> constants =
        Set.copyOf(
            constants()
                .map(
                    each ->
                        each.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
                            + "."
                            + each.name())
                .toList());
    assertThat(read("sentences.properties").stringPropertyNames())
        .filteredOn(key -> key.matches("(reason|verdict|confidence|how)\\..*"))
        .allSatisfy(key -> assertThat(constants).contains(key.replace(".visitor", "")));
  }

  /** So that the documentation, the table of the papers and the sentence never differ. */
  @Test
  void theJavadocOfAReasonIsItsSentence() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/io/github/webrtcmasking/assessment/Reason.java"))
            .replaceAll("\\s*\\n\\s*\\*? ?(?!/)", " ");
    for (Reason reason : Reason.values()) {
      assertThat(source)
          .containsPattern(
              Pattern.quote("/** " + reason.getDescription()) + " ?\\*/ " + reason + "[,;]");
    }
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(FOLDER.resolve(file)), UTF_8.newDecoder())) {
      properties.load(reader);
    }
    return properties;
  }
}
