package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/operations.md has every warning and every JMX attribute. */
class OperationsPaperTest {

  private final Paper paper = Paper.of("docs/operations.md");

  @Test
  void everyFaultIsThereWithItsShare() {
    assertThat(
            paper.table("fault", "what is wrong", "told from", "how often").stream()
                .map(row -> Paper.onlyCode(row.get(0)) + " " + row.get(2)))
        .containsExactlyInAnyOrder(
            MainClasses.enumConstants("Fault").stream()
                .map(fault -> fault.name() + " " + MainClasses.field(fault, "percent") + " %")
                .toArray(String[]::new));
  }

  @Test
  void everyStepIsThere() {
    assertThat(
            paper.table("step", "what is missing").stream().map(row -> Paper.onlyCode(row.get(0))))
        .containsExactlyElementsOf(MainClasses.enumNames("MissingStep"));
  }

  @Test
  void everyAttributeOfTheBeanIsThere() {
    List<String> attributes =
        Arrays.stream(MainClasses.named("MaskingMXBean").getMethods())
            .map(method -> method.getName().replaceFirst("^(get|is)", ""))
            .toList();
    assertThat(
            paper.table("attribute", "what it shows").stream()
                .flatMap(row -> Paper.code(row.get(0)).stream()))
        .containsExactlyInAnyOrderElementsOf(attributes);
  }
}
