package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place is the same whatever page came before: {@code ^} marks it. */
class PageBeginningCacheTest {
  private static final List<String> PAGES =
      List.of(
          "<!DOCTYPE html><html><head>^<title>a</title>",
          "<!DOCTYPE html><html><head>^<title>b</title>", // begins alike
          "<!DOCTYPE html><html><header>^a</header><body>b", // begins alike, but for one letter
          "<!DOCTYPE html><html>^text", // the letter behind the place decides
          "<!DOCTYPE html><html>  ^text",
          "<!DOCTYPE html><html><HEAD>^",
          "<!DOCTYPE html>^text",
          "<!DOCTYPE html>",
          "<p>fragment</p>",
          "<!-- " + "long".repeat(PageBeginningCache.LIMIT) + " --><html><head>^<title>",
          "");

  private final PageBeginningCache beginningCache = new PageBeginningCache();

  @Test
  void everyPageHasItsPlaceAfterEveryOther() {
    for (String first : PAGES) {
      for (String second : PAGES) {
        assertPlaces(first);
        assertPlaces(second);
        assertPlaces(second);
      }
    }
  }

  private void assertPlaces(String marked) {
    String page = marked.replace("^", "");
    byte[] bytes = page.getBytes(UTF_8);
    int place = marked.indexOf('^') < 0 ? page.length() : marked.indexOf('^');
    assertThat(search("UTF-8").read(bytes, 0, bytes.length)).isEqualTo(place);
    assertThat(search("UTF-8").read(page.toCharArray(), 0, page.length())).isEqualTo(place);
    assertThat(search("UTF-8").read(page, 0, page.length())).isEqualTo(place);
  }

  @Test
  void startIsKnownOnlyAsFarAsThePortionGoes() {
    assertPlaces(PAGES.get(0));
    String page = PAGES.get(0).replace("^", "");
    for (int cut = 0; cut <= page.length(); cut++) {
      TagSearch search = search("UTF-8");
      int before = search.read(page, 0, cut);
      if (search.hasFound()) {
        assertThat(before).isEqualTo(PAGES.get(0).indexOf('^')).isLessThanOrEqualTo(cut);
      } else {
        assertThat(before).isEqualTo(cut).isLessThanOrEqualTo(PAGES.get(0).indexOf('^'));
        assertThat(cut + search.read(page, cut, page.length() - cut))
            .isEqualTo(PAGES.get(0).indexOf('^'));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void offsetIsRespected(int offset) {
    assertPlaces(PAGES.get(0));
    String page = "x".repeat(offset) + PAGES.get(0).replace("^", "");
    int length = page.length() - offset;
    int place = PAGES.get(0).indexOf('^');
    assertThat(search("UTF-8").read(page, offset, length)).isEqualTo(place);
    assertThat(search("UTF-8").read(page.toCharArray(), offset, length)).isEqualTo(place);
    assertThat(search("UTF-8").read(page.getBytes(UTF_8), offset, length)).isEqualTo(place);
  }

  @Test
  void otherDialectsAndEncodingsAreReadAnew() {
    assertPlaces("<!DOCTYPE html><html><HEAD>^<title>");
    String page = "<!DOCTYPE html><html><HEAD><title>";
    TagSearch xhtml = new TagSearch(PageSyntax.XHTML, "UTF-8", new PageTag("<i/>"), beginningCache);
    xhtml.read(page, 0, page.length());
    assertThat(xhtml.hasFound()).isFalse();
    TagSearch utf16 = search("UTF-16LE");
    byte[] bytes = page.getBytes(UTF_16LE);
    assertThat(utf16.read(bytes, 0, bytes.length)).isEqualTo(2 * page.indexOf("<title>"));
    assertThat(utf16.tagBytes()).isEqualTo("<i/>".getBytes(UTF_16LE));
  }

  private TagSearch search(String encoding) {
    return new TagSearch(PageSyntax.HTML, encoding, new PageTag("<i/>"), beginningCache);
  }
}
