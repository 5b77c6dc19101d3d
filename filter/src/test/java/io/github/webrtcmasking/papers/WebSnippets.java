package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.papers.Paper.Snippet;
import io.github.webrtcmasking.testing.server.LoopbackTomcat;
import io.github.webrtcmasking.testing.server.MappedFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.catalina.Context;
import org.apache.jasper.servlet.JasperInitializer;
import org.apache.jasper.servlet.JspServlet;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.WebXml;
import org.apache.tomcat.util.descriptor.web.WebXmlParser;
import org.xml.sax.InputSource;

/** Shows pages in a Tomcat, and reads deployment descriptors by their schema. */
final class WebSnippets {

  private static final String DESCRIPTOR =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee"
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
               xsi:schemaLocation="https://jakarta.ee/xml/ns/jakartaee
                                   https://jakarta.ee/xml/ns/jakartaee/web-app_6_0.xsd"
               version="6.0">
      %s
      </web-app>
      """;

  private static final String PAGE = "page.jsp";

  private WebSnippets() {}

  /** The page is compiled and shown to a masked visitor. */
  static void show(Snippet snippet, Path folder) throws Exception {
    Files.writeString(folder.resolve(PAGE), snippet.text());
    try (LoopbackTomcat tomcat =
        LoopbackTomcat.create(Files.createDirectories(folder.resolve("tomcat")))) {
      Context context = tomcat.application("", folder);
      context.addServletContainerInitializer(new JasperInitializer(), Set.of());
      LoopbackTomcat.add(context, "*.jsp", new JspServlet());
      LoopbackTomcat.add(context, MappedFilter.url("/*", WebSnippets::tellMasked));
      URI page = URI.create("http://127.0.0.1:" + tomcat.start().port() + "/" + PAGE);
      HttpResponse<String> shown =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
      assertThat(shown.statusCode()).as("%s: %s", snippet, shown.body()).isEqualTo(200);
      assertThat(shown.body())
          .containsPattern("Please confirm|href=\"/\">Go on")
          .doesNotContain("${");
    }
  }

  private static void tellMasked(
      ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(
        "webrtc.masking",
        Assessment.of(
            Verdict.MASKED, Confidence.HIGH, List.of(Reason.ADDRESS_DIFFERS), Instant.EPOCH));
    chain.doFilter(request, response);
  }

  /** The descriptor fits its schema, and the classes that it names are there. */
  static void readDescriptor(Snippet snippet) throws Exception {
    WebXml descriptor = new WebXml();
    boolean reads =
        new WebXmlParser(true, true, true)
            .parseWebXml(
                new InputSource(new StringReader(DESCRIPTOR.formatted(snippet.text()))),
                descriptor,
                false);
    assertThat(reads).as("%s fits web-app_6_0.xsd", snippet).isTrue();
    assertThat(descriptor.getFilters()).isNotEmpty();
    for (FilterDef filter : descriptor.getFilters().values()) {
      assertThat(Class.forName(filter.getFilterClass())).isNotNull();
    }
  }

  /** The markup is well-formed as XML as well, whatever type it declares. */
  static void readMarkup(Snippet snippet) throws Exception {
    String markup = snippet.text().replaceFirst("<!DOCTYPE[^>]*>", "");
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + markup + "</body>")))
                .getDocumentElement()
                .getChildNodes()
                .getLength())
        .isPositive();
  }
}
