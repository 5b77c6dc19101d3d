package io.github.webrtcmasking.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  private static final String TAG =
      "<script type=\"module\" async=\"\" src=\"/a/webrtc-masking/probe.js\"></script>";

  private static Answer page(String body) {
    return new Answer(200, Map.of("content-type", "text/html"), body);
  }

  private static Comparison of(String plain, String with, String again) {
    return new Comparison(page(plain), page(with), page(again));
  }

  @Test
  void oneTagIsNoDifference() {
    assertThat(of("<head>\na", "<head>" + TAG + "\na", "<head>\na").differences()).isEmpty();
    assertThat(of("<head>\na", "<head>" + TAG + TAG + "\na", "<head>\na").differences())
        .containsExactly("2 tags");
  }

  @Test
  void whatVariesByItselfIsNoDifference() {
    assertThat(of("at 10:01, red\nb", "at 10:02, red\nb", "at 10:03, red\nb").differences())
        .isEmpty();
    assertThat(of("at 10:01, red\nb", "at 10:02, blue\nb", "at 10:03, red\nb").differences())
        .hasSize(1);
  }

  @Test
  void everythingElseIsOne() {
    assertThat(of("a\nb", "a\nc", "a\nb").differences())
        .containsExactly("body: «c» in place of «b»");
    assertThat(of("a", "a\nb", "a").differences()).containsExactly("body: 2 lines in place of 1");
    Answer plain = page("a");
    Answer failed = new Answer(500, Map.of("x-more", "b"), "a");
    assertThat(new Comparison(plain, failed, plain).differences())
        .containsExactly(
            "status 500 in place of 200",
            "content-type: «» in place of «text/html»",
            "x-more: «b» in place of «»");
  }
}
