package io.github.webrtcmasking.internal.gate.path;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of the page that a visitor asked for, which others put into links. */
class AskedPageTest {

  private static final int MOST = 2048;

  @ParameterizedTest
  @CsvSource({
    "/checkout,         , /checkout",
    "/checkout,         step=2&of=3, /checkout?step=2&of=3",
    "/checkout,         '', /checkout",
    "/tea-1._~/a,       , /tea-1._~/a",
    "/a b,              , /a%20b",
    "/grün,             , /gr%C3%BCn",
    "/a\"b<c>,          , /a%22b%3Cc%3E",
    "/a%2fb,            , /a%252fb",
    "/checkout,         it='s', /checkout?it=%27s%27",
  })
  void isNamedInPlainAscii(String path, String query, String page) {
    assertThat(AskedPage.of(AskedRequest.forPath(path).query(query).asked())).contains(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\"b", "a<b", "a>b", "a\\b", "a^b", "a`b", "a{b", "a|b", "a}b"})
  void queryThatNoBrowserSendsSoIsLeftOut(String query) {
    assertThat(AskedPage.of(AskedRequest.forPath("/a").query(query).asked())).contains("/a");
  }

  @Test
  void queryOfControlsAndOtherCharactersIsLeftOut() {
    for (String query : new String[] {"a\nb", "a\u007fb", "ü"}) {
      assertThat(AskedPage.of(AskedRequest.forPath("/a").query(query).asked())).contains("/a");
    }
    assertThat(AskedPage.of(AskedRequest.forPath("/a").query("!~").asked())).contains("/a?!~");
  }

  @Test
  void nothingLeadsToAnotherHost() {
    assertThat(AskedPage.of(AskedRequest.forPath("//evil.example/").asked())).isEmpty();
    assertThat(AskedPage.of(AskedRequest.forPath("evil").asked())).isEmpty();
    assertThat(AskedPage.of(AskedRequest.forPath("").asked())).isEmpty();
    assertThat(AskedPage.of(AskedRequest.forPath("/\\evil.example/").asked()))
        .contains("/%5Cevil.example/");
  }

  @Test
  void longQueryIsLeftOutAndLongPathIsNoPage() {
    String path = "/" + "a".repeat(MOST - 1);
    String fitting = "q=" + "1".repeat(MOST - "/a?q=".length());

    assertThat(AskedPage.of(AskedRequest.forPath(path).asked())).contains(path);
    assertThat(AskedPage.of(AskedRequest.forPath(path).query("q").asked())).contains(path);
    assertThat(AskedPage.of(AskedRequest.forPath(path + "a").asked())).isEmpty();
    assertThat(AskedPage.of(AskedRequest.forPath("/a").query(fitting).asked()))
        .contains("/a?" + fitting);
    assertThat(AskedPage.of(AskedRequest.forPath("/a").query(fitting + "1").asked()))
        .contains("/a");
  }

  @Test
  void pathInfoBelongsToThePage() {
    assertThat(AskedPage.of(AskedRequest.forPath("").mapped("/tea", "/green").asked()))
        .contains("/tea/green");
  }

  @Test
  void forwardedRequestIsForThePageBeforeTheForward() {
    AskedRequest forwarded =
        AskedRequest.forPath("/WEB-INF/view.jsp")
            .query("inner")
            .attribute(RequestDispatcher.FORWARD_SERVLET_PATH, "/tea")
            .attribute(RequestDispatcher.FORWARD_PATH_INFO, "/green")
            .attribute(RequestDispatcher.FORWARD_QUERY_STRING, "cup=1");

    assertThat(AskedPage.of(forwarded.asked())).contains("/tea/green?cup=1");
  }

  @Test
  void dispatchedRequestIsForThePageThatBeganIt() {
    AskedRequest dispatched =
        AskedRequest.forPath("/later")
            .attribute(AsyncContext.ASYNC_SERVLET_PATH, "/tea")
            .attribute(AsyncContext.ASYNC_PATH_INFO, "/black")
            .attribute(AsyncContext.ASYNC_QUERY_STRING, "cup=2");

    assertThat(AskedPage.of(dispatched.asked())).contains("/tea/black?cup=2");
    assertThat(
            AskedPage.of(
                AskedRequest.forPath("/later")
                    .attribute(AsyncContext.ASYNC_SERVLET_PATH, "/tea")
                    .asked()))
        .contains("/tea");
  }
}
