package io.github.webrtcmasking.internal.injection.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
  private static final EntityTagMark MARK = EntityTagMark.of("<script>");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "\"a\" ~ \"a\"",
        "\"a\",\"b\" ~ \"a\" | \"b\"",
        " W/\"a\" ,, \"b,c\" ~ W/\"a\" | \"b,c\"", // a comma inside, an empty entry
        "* ~ *",
        "abc, \"d\" ~ abc | \"d\"", // without quotes it is no tag, but some servers send it
        "\"\" ~ \"\""
      })
  void listIsReadEntryByEntry(String list, String expected) {
    assertThat(EntityTags.parse(list)).containsExactly(expected.split(" \\| ", -1));
  }

  @Test
  void emptyListHasNoEntries() {
    assertThat(EntityTags.parse(" ,")).isEqualTo(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "W/\"a\"", "\"\"", "unquoted", "W/\"1-2\"", "\"a.wm-b\""})
  void markIsTakenOffAgainAndLeavesTheFormAsItWas(String tag) {
    String marked = MARK.add(tag);
    assertThat(marked).isNotEqualTo(tag);
    assertThat(MARK.isIn(marked)).isTrue();
    assertThat(MARK.isIn(tag)).isFalse();
    assertThat(EntityTagMark.isAnyIn(tag)).isFalse();
    assertThat(MARK.removeFrom(marked)).isEqualTo(tag);
    assertThat(marked.startsWith("W/")).isEqualTo(tag.startsWith("W/"));
    assertThat(marked.endsWith("\"")).isEqualTo(tag.endsWith("\""));
  }

  @Test
  void anotherTextHasAnotherMark() {
    EntityTagMark other = EntityTagMark.of("<script src=b>");
    assertThat(other.isIn(MARK.add("\"a\""))).isFalse();
    assertThat(EntityTagMark.isAnyIn(MARK.add("\"a\""))).isTrue();
    assertThat(EntityTagMark.removeAnyFrom(other.add("\"a\"") + MARK.add("b"))).isEqualTo("\"a\"b");
  }

  @Test
  void whatAFrontServerPutBehindTheMarkStays() {
    String marked = MARK.add("\"a\"").replaceFirst("\"$", "-gzip\"");
    assertThat(MARK.removeFrom(marked)).isEqualTo("\"a-gzip\"");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 784_111_777, 4_102_444_800L})
  void dateGoesIntoATagAndComesBack(long seconds) {
    String tag = MARK.ofDate(seconds);
    assertThat(MARK.isIn(tag)).isTrue();
    assertThat(EntityTagMark.dateIn(MARK.removeFrom(tag))).hasValue(seconds);
    assertThat(HttpDate.parse(HttpDate.format(seconds))).hasValue(seconds);
  }

  @Test
  void tagOfTheApplicationIsNoDate() {
    assertThat(EntityTagMark.dateIn("W/\"lm-xyz\"")).isEmpty();
    assertThat(EntityTagMark.dateIn("\"lm-1\"")).isEmpty();
    assertThat(HttpDate.parse("yesterday")).isEmpty();
    assertThat(HttpDate.format(784_111_777)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "\"a\",   \"a\",   true",
    "W/\"a\", \"a\",   true",
    "W/\"a\", W/\"a\", true",
    "\"a\",   \"b\",   false",
  })
  void weakComparisonIgnoresTheWeakness(String one, String other, boolean expected) {
    assertThat(EntityTags.match(one, other)).isEqualTo(expected);
    assertThat(EntityTags.match(other, one)).isEqualTo(expected);
  }
}
