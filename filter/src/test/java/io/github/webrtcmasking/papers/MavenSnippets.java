package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.papers.Paper.Snippet;
import java.io.StringReader;
import java.nio.file.Files;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reads dependencies as Maven does: they are what the build installs. */
final class MavenSnippets {

  private MavenSnippets() {}

  static boolean isOne(Snippet snippet) {
    return snippet.text().startsWith("<dependency>");
  }

  static void areInstalled(Snippet snippet) throws Exception {
    Element dependency = parsed(snippet.text());
    String pom = Files.readString(Paper.ROOT.resolve("filter/pom.xml"));
    Element project = parsed(pom.replaceFirst("(?s)<\\?xml.*?\\?>", ""));
    Element parent = (Element) project.getElementsByTagName("parent").item(0);
    assertThat(text(dependency, "groupId")).isEqualTo(text(parent, "groupId"));
    assertThat(text(dependency, "version")).isEqualTo(text(parent, "version"));
    assertThat(pom)
        .contains("<artifactId>" + text(dependency, "artifactId") + "</artifactId>\n  <name>");
    String classifier = text(dependency, "classifier");
    assertThat(
            classifier.isEmpty()
                || pom.contains("<classifier>" + classifier + "</classifier>")
                || pom.contains("<shadedClassifierName>" + classifier + "</shadedClassifierName>"))
        .as("%s: the classifier %s", snippet, classifier)
        .isTrue();
  }

  private static Element parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagName(name).getLength() == 0
        ? ""
        : element.getElementsByTagName(name).item(0).getTextContent();
  }
}
