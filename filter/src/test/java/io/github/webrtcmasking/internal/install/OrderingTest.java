package io.github.webrtcmasking.internal.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderingTest {

  @ParameterizedTest
  @CsvSource({
    "<web-app/>, false",
    "<web-app metadata-complete='true'/>, false",
    "<web-app><absolute-ordering/></web-app>, true",
    "<web-app><absolute-ordering><name>a</name></absolute-ordering></web-app>, true",
    "<web-app><absolute-ordering><others/></absolute-ordering></web-app>, false",
    "<web-app><absolute-ordering/><x><others/></x></web-app>, true",
    "<web-app><filter><filter-class> io.github.webrtcmasking.MaskingFilter </filter-class></filter>"
        + "<absolute-ordering/></web-app>, false",
    "<web-app><absolute-ordering/><filter><filter-class>a.B</filter-class></filter></web-app>, true",
    "<web-app><absolute-ordering/>, false", // cut off
    "no XML, false",
    "'', false",
  })
  void orderingThatLeavesUsOutIsFound(String webXml, boolean leftOut) {
    assertThat(Ordering.leavesUsOut(new ByteArrayInputStream(webXml.getBytes(UTF_8))))
        .isEqualTo(leftOut);
  }
}
