package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ProductTest {

  /** These classes come from a folder: no manifest tells. */
  @Test
  void versionIsThatOfTheBuildWithoutTheJar() throws Exception {
    Element parent =
        (Element)
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("parent")
                .item(0);

    assertThat(Product.class.getPackage().getImplementationVersion()).isNull();
    assertThat(Product.VERSION)
        .isEqualTo(parent.getElementsByTagName("version").item(0).getTextContent());
    assertThat(Product.full()).isEqualTo("WebRTC Masking Filter " + Product.VERSION);
  }
}
