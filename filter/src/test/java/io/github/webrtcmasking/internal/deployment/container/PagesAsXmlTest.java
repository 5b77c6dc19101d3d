package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLConnection;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What reads the application's own pages as XML, from the running server, still can. */
class PagesAsXmlTest {

  private static final String INVOICE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Invoice</title></head>
      <body><p id="sum">Sum: 42 €</p></body></html>
      """;

  private static final String SUM =
      """
      <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
          xmlns:h="http://www.w3.org/1999/xhtml">
        <xsl:output method="text"/>
        <xsl:template match="/"><xsl:value-of select="//h:p[@id='sum']"/></xsl:template>
      </xsl:stylesheet>
      """;

  static Stream<Arguments> everywhere() {
    return Stream.of(Container.Kind.values())
        .flatMap(
            kind ->
                Stream.of(
                    Arguments.of(kind, "collector.consent", "none", "probe.js"),
                    Arguments.of(kind, "collector.consent", "required", "consent.js"),
                    Arguments.of(kind, "collector.consent", "banner", "ask.js"),
                    Arguments.of(kind, "shield.mode", "block", "shield.js")));
  }

  @ParameterizedTest(name = "{0}, {1}={2}")
  @MethodSource("everywhere")
  void invoiceIsMade(Container.Kind kind, String key, String value, String script)
      throws Exception {
    try (Container container = kind.start()) {
      Container.Application application =
          container.deploy(
              War.of(WebXml.open(WebXml.NO_VANTAGE, WebXml.setting(key, value)))
                  .with("invoice.html", INVOICE));
      String page = application.uri() + "/invoice.html";

      String text = fetched(page);
      assertThat(text).contains("/webrtc-masking/" + script);
      Document read =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)));
      assertThat(read.getElementsByTagName("script").getLength()).isPositive();
      assertThat(transformed(text)).isEqualTo("Sum: 42 €");
      assertThat(asPdf(text, page)).startsWith("%PDF-").contains("%%EOF");
    }
  }

  /** As programs for XML fetch it on Java 24 and older. Newer ones ask for any type. */
  private static String fetched(String page) throws IOException {
    URLConnection connection = URI.create(page).toURL().openConnection();
    connection.setRequestProperty("Accept", "text/html, image/gif, image/jpeg, */*; q=.2");
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static String transformed(String page) throws Exception {
    StringWriter text = new StringWriter();
    TransformerFactory.newInstance()
        .newTransformer(new StreamSource(new StringReader(SUM)))
        .transform(new StreamSource(new StringReader(page)), new StreamResult(text));
    return text.toString();
  }

  private static String asPdf(String text, String page) throws Exception {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new PdfRendererBuilder().withHtmlContent(text, page).toStream(pdf).run();
    return pdf.toString(UTF_8);
  }
}
