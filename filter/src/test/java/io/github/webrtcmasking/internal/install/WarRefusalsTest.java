package io.github.webrtcmasking.internal.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is an application that the jar can be put into, and what is none. */
class WarRefusalsTest extends WarProgramRun {

  @Test
  void applicationForTheOlderApiNeedsTheOtherJar() throws Exception {
    String refusal =
        " is left as it is: its classes are made for javax.servlet, and this jar for jakarta.servlet:"
            + " install with "
            + Product.OTHER_STANDALONE_JAR;
    Path war = Wars.of("javax").in(folder);
    assertThat(refused(war, standalone)).isEqualTo(war + refusal);

    Wars library = Wars.empty().with("a/B.class", "javax/servlet/Filter");
    war = Wars.empty().with("WEB-INF/web.xml", "<x/>").withLibrary("b.jar", library).in(folder);
    assertThat(refused(war, plain)).isEqualTo(war + refusal);
  }

  @Test
  void librariesForBothApisAreNoReasonToRefuse() throws Exception {
    Wars both = Wars.empty().with("a/B.class", "javax/servlet/ and jakarta/servlet/");
    Wars old = Wars.empty().with("a/C.class", "javax/servlet/");
    install(Wars.of("jakarta").withLibrary("old.jar", old).in(folder), standalone);
    install(
        Wars.empty()
            .with("WEB-INF/web.xml", "<x/>")
            .withLibrary("both.jar", both)
            .withLibrary("old.jar", old)
            .in(folder),
        standalone);
    install(Wars.empty().with("WEB-INF/web.xml", "<x/>").in(folder), standalone);
  }

  @Test
  void unpackedClassesAreRefused() throws Exception {
    Path war = Wars.of("jakarta").with("WEB-INF/classes/" + Wars.OUR_CLASS, "x").in(folder);

    assertThat(refused(war, standalone))
        .isEqualTo(
            war
                + " is left as it is: the filter's classes are in its"
                + " WEB-INF/classes/io/github/webrtcmasking: take them out first");
  }

  @ParameterizedTest
  @CsvSource({"index.jsp, logo.png", "shop/tea.html, logo.png", "index.html, Applet.class"})
  void pagesAloneAreAnApplication(String page, String other) throws Exception {
    Path war = Wars.empty().with(page, "x").with(other, "x").in(folder);

    install(war, standalone);

    assertThat(names(war)).containsExactly(page, other, STANDALONE);
  }

  @ParameterizedTest
  @CsvSource({"META-INF/application.xml", "BOOT-INF/classes/shop/Main.class", "shop/Tea.class"})
  void pagesBelowAnotherArchiveAreNone(String other) throws Exception {
    assertThat(refused(Wars.empty().with("shop/a.html", "x").with(other, "x").in(folder), plain))
        .contains("it is no WAR file but");
  }

  @Test
  void whatIsNoWarFileIsRefused() throws Exception {
    Path war = Wars.empty().with("shop.war", "x").with("META-INF/application.xml", "x").in(folder);
    assertThat(refused(war, standalone))
        .isEqualTo(
            war
                + " is left as it is: it is no WAR file but an archive with applications in it:"
                + " install into the WAR file and pack it again");
    war = Wars.ours("x").in(folder);
    assertThat(refused(war, standalone))
        .isEqualTo(
            war
                + " is left as it is: it is no WAR file but a library or a program: it has classes"
                + " outside of WEB-INF/, and no page beside them");
    war = Wars.empty().with("[Content_Types].xml", "x").with("META-INF/a.html", "x").in(folder);
    assertThat(refused(war, standalone))
        .isEqualTo(
            war + " is left as it is: it is no WAR file: it has neither WEB-INF/ nor a page");
    Files.writeString(war, "text");
    assertThat(refused(war, standalone))
        .startsWith(war + " is left as it is: it cannot be read as a WAR file: ");
    assertThat(refused(folder, standalone))
        .isEqualTo(
            folder + " is a folder: copy the jar into its WEB-INF/lib, or take it out there");
    Path none = folder.resolve("none.war");
    assertThat(refused(none, standalone)).isEqualTo("there is no file " + none);
  }
}
