package io.github.webrtcmasking.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTests {
  @Test
  void barsArePartsOfTheLongestAndZerosAreLeftOut() {
    Map<String, Long> numbers = new LinkedHashMap<>();
    numbers.put("MASKED/HIGH", 50L);
    numbers.put("NOT_EVALUATED/LOW", 0L);
    numbers.put("CONSISTENT/HIGH", 200L);
    numbers.put("TAMPERED/LOW", 1L);
    List<Chart.Bar> bars = Chart.of("Verdicts", numbers).getBars();

    assertThat(bars.stream().map(Chart.Bar::getLabel))
        .containsExactly("masked, high", "consistent, high", "tampered, low");
    assertThat(bars.stream().map(Chart.Bar::getPercent)).containsExactly(25L, 100L, 1L);
  }

  @Test
  void noNumberIsNoBar() {
    assertThat(Chart.of("Gate", Map.of()).getBars()).isEmpty();
    assertThat(Chart.of("Gate", Map.of("checkout/ACTED", 0L)).getBars()).isEmpty();
  }
}
