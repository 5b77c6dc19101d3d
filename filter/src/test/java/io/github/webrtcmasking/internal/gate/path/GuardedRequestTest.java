package io.github.webrtcmasking.internal.gate.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a pattern guards of a request: what is mapped, what is written, and what is served. */
class GuardedRequestTest {

  private static final String WELCOME =
      """
      <web-app><welcome-file-list><welcome-file> start.jsp </welcome-file>
      <welcome-file>cart/first.jsp</welcome-file></welcome-file-list>
      <display-name>index.xhtml</display-name></web-app>
      """;

  @Test
  void filesOfThePagesPassBelowAGuardedFolder() {
    AskedRequest style = AskedRequest.forPath("/pay/style.css");

    assertThat(style.guarded().matches(guarding("/pay/*"))).isTrue();
    assertThat(beside("/pay/style.css", style).guarded().matches(guarding("/pay/*"))).isFalse();
    assertThat(style.servedBy("photos").guarded().matches(guarding("/pay/*"))).isTrue();
  }

  @Test
  void fileThatIsNamedIsGuarded() {
    AskedRequest style = beside("/pay/style.css", AskedRequest.forPath("/pay/style.css"));

    assertThat(style.guarded().matches(guarding("/pay/style.css"))).isTrue();
    assertThat(style.guarded().matches(guarding("*.css"))).isTrue();
    assertThat(style.guarded().matches(guarding("*.js"))).isFalse();
  }

  @Test
  void fileThatIsWrittenAsAPageIsNoFile() {
    AskedRequest detour =
        beside("/style.css", AskedRequest.forPath("/style.css")).written("/shop/pay/../style.css");

    assertThat(detour.guarded().matches(guarding("/pay/*"))).isTrue();
  }

  @Test
  void fileMayBeWrittenInOtherWords() {
    for (String uri :
        new String[] {
          "/shop/pay/style.css;jsessionid=1", "/shop/pay/st%79le.css", "/shop//pay/style.css"
        }) {
      AskedRequest style =
          beside("/pay/style.css", AskedRequest.forPath("/pay/style.css")).written(uri);

      assertThat(style.guarded().matches(guarding("/pay/*"))).as(uri).isFalse();
    }
    AskedRequest mapped =
        beside("/pay//style.css", AskedRequest.forPath("/pay//style.css"))
            .written("/shop/pay/style.css");
    assertThat(mapped.guarded().matches(guarding("/pay/*"))).isFalse();
  }

  @Test
  void whatAServletServesIsGuardedWithIt() {
    AskedRequest below = AskedRequest.forPath("").mapped("/pay", "/in/cash").written("/shop/x");

    assertThat(below.guarded().matches(guarding("/pay"))).isTrue();
    assertThat(below.guarded().matches(guarding("/in"))).isFalse();
    assertThat(AskedRequest.forPath("/pay").guarded().matches(guarding("/other"))).isFalse();
  }

  @Test
  void pathIsTakenAsWrittenWhereItIsNotBelowTheApplication() {
    AskedRequest odd = AskedRequest.forPath("/a").written("/pay/a");

    assertThat(odd.guarded().matches(guarding("/pay/*"))).isTrue();
    assertThat(AskedRequest.forPath("/a").guarded().matches(guarding("/shop/*"))).isFalse();
  }

  /** A slash to some software, and a letter to other. */
  @Test
  void backslashIsReadInBothWays() {
    AskedRequest slash = AskedRequest.forPath("/a").written("/shop/pay\\x");
    AskedRequest letter = AskedRequest.forPath("/a").written("/shop/a\\b/../pay/x");
    AskedRequest first = AskedRequest.forPath("/a").written("\\b/../pay/x");

    assertThat(slash.guarded().matches(guarding("/pay/*"))).isTrue();
    assertThat(letter.guarded().matches(guarding("/pay/*"))).isTrue();
    assertThat(first.guarded().matches(guarding("/pay/*"))).isTrue();
  }

  @Test
  void welcomeFilesOfADirectoryAreGuarded() {
    AskedRequest folder =
        AskedRequest.forPath("/cart/")
            .beside(Set.of("/cart/index.jsp", "/cart/start.jsp", "/cart/index.xhtml"), WELCOME);

    assertThat(folder.guarded().matches(guarding("/cart/index.jsp"))).isTrue();
    assertThat(folder.guarded().matches(guarding("/cart/start.jsp"))).isTrue();
    assertThat(folder.guarded().matches(guarding("/cart/index.html"))).isFalse(); // there is none
    assertThat(folder.guarded().matches(guarding("/cart/index.xhtml"))).isFalse(); // no welcome
    assertThat(
            AskedRequest.forPath("/cart")
                .beside(Set.of("/cartindex.jsp"), "")
                .guarded()
                .matches(guarding("/cartindex.jsp")))
        .isFalse();
  }

  @Test
  void rootHasWelcomeFilesToo() {
    AskedRequest root =
        AskedRequest.forPath("").beside(Set.of("/index.html", "/cart/first.jsp"), WELCOME);

    assertThat(root.guarded().matches(guarding("/index.html"))).isTrue();
    assertThat(root.guarded().matches(guarding("/cart/first.jsp"))).isTrue();
    assertThat(root.guarded().matches(guarding("/index.htm"))).isFalse();
  }

  @Test
  void descriptorThatCannotBeReadLeavesTheUsualOnes() {
    AskedRequest root =
        AskedRequest.forPath("/").beside(Set.of("/index.htm", "/start.jsp"), "<web-app>");

    assertThat(root.guarded().matches(guarding("/index.htm"))).isTrue();
    assertThat(root.guarded().matches(guarding("/start.jsp"))).isFalse();
  }

  @Test
  void patternIsPrintedAsItIsWritten() {
    assertThat(guarding("/Pay/*")).hasToString("/pay/*");
    assertThat(guarding("*.Do")).hasToString("*.do");
    assertThat(guarding("/pay")).hasToString("/pay");
  }

  private static AskedRequest beside(String file, AskedRequest request) {
    return request.beside(Set.of(file), "");
  }

  private static PathPattern guarding(String pattern) {
    return PathPattern.parse(pattern).orElseThrow();
  }
}
