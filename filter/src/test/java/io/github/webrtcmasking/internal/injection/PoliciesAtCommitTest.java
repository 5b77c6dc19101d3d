package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.internal.injection.Container.Running;
import io.github.webrtcmasking.testing.DiagnosticHeader;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies that come when the response commits, after the tag had to be decided on. */
class PoliciesAtCommitTest {
  private static final String POLICY = "Content-Security-Policy";
  private static final String SHIELD = "webrtc 'block'; frame-src *; object-src *";
  private static final String NONCE = "script-src 'nonce-abc123'";
  private static final String PAGE = "<html><head><title>A</title></head><body>";
  private static final Map<String, String> POLICIES =
      Map.of(
          "nonce", NONCE,
          "none", "default-src 'none'",
          "self", "script-src 'self'",
          "strict", "script-src 'strict-dynamic' 'sha256-AAAA'",
          "strict-nonce", "script-src 'strict-dynamic' 'nonce-abc123'");
  private static final List<String> SIZES = List.of("small", "large", "flushed", "length");

  /** A page that is as long as declared commits past that writer, with us as without us. */
  private static final List<String> LATE_SIZES = List.of("small", "large", "flushed");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Map<String, Running> SERVERS = new LinkedHashMap<>();
  private static final Map<String, InjectionCounters> COUNTERS = new LinkedHashMap<>();

  @BeforeAll
  static void start() throws Exception {
    for (Container container : Container.values()) {
      for (boolean shielded : List.of(false, true)) {
        InjectionCounters counters = new InjectionCounters();
        Application application = application();
        application.injection =
            Optional.of(
                new Injection(
                    new InjectionSettings(
                        new PageSelection(List.of("/*"), List.of()),
                        Diagnostics.HEADER,
                        shielded ? shield() : PageShield.NONE),
                    counters));
        String name = container + (shielded ? " shielded" : "");
        COUNTERS.put(name, counters);
        SERVERS.put(name, container.start(application, Container.staticRoot(Map.of())));
      }
    }
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(Running::close);
  }

  private static PageShield shield() {
    return new PageShield(new PageSelection(List.of("/*"), List.of()), "/shield.js", "", SHIELD);
  }

  private static Application application() {
    Application application = new Application();
    for (SpringSecurity version : SpringSecurity.values()) {
      for (boolean eager : List.of(false, true)) {
        POLICIES.forEach(
            (name, policy) -> {
              String folder = "/" + version + (eager ? "/eager/" : "/lazy/") + name;
              application.filters.put(folder + "/*", version.headers(policy, eager));
              SIZES.forEach(size -> application.servlets.put(folder + "/" + size, page(size)));
              application.servlets.put(folder + "/reset", anew());
              application.servlets.put(folder + "/own", withOwnPolicy());
            });
      }
    }
    application.filters.put("/late/*", new LateFilter());
    SIZES.forEach(size -> application.servlets.put("/late/" + size, page(size)));
    application.servlets.put("/own", withOwnPolicy());
    application.servlets.put("/own-late", withLatePolicy());
    return application;
  }

  private static Stream<Arguments> pages() {
    return SERVERS.keySet().stream()
        .flatMap(
            server ->
                Stream.of(SpringSecurity.values())
                    .flatMap(
                        version ->
                            Stream.of("eager", "lazy")
                                .flatMap(
                                    when ->
                                        SIZES.stream()
                                            .map(
                                                size ->
                                                    Arguments.of(server, version, when, size)))));
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("pages")
  void tagHasTheNonceOfThePolicyThatIsSent(
      String server, SpringSecurity version, String when, String size) throws Exception {
    for (String name : List.of("nonce", "strict-nonce")) {
      HttpResponse<String> page = get(server, "/" + version + "/" + when + "/" + name + "/" + size);
      assertThat(page.body()).contains("<head><script").contains(" nonce=\"abc123\" src=");
      assertPolicies(page, server, POLICIES.get(name), true);
      assertThat(DiagnosticHeader.of(page)).hasValue("injected");
      assertThat(page.headers().allValues("Cache-Control")).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("pages")
  void blockedPageStaysAsItIs(String server, SpringSecurity version, String when, String size)
      throws Exception {
    for (String name : List.of("none", "strict")) {
      HttpResponse<String> page = get(server, "/" + version + "/" + when + "/" + name + "/" + size);
      assertThat(page.body()).doesNotContain("<script").startsWith(PAGE);
      assertPolicies(page, server, POLICIES.get(name), false);
      assertThat(DiagnosticHeader.of(page)).hasValue("skipped; reason=csp-blocks-script");
    }
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("pages")
  void allowedPageNeedsNoNonce(String server, SpringSecurity version, String when, String size)
      throws Exception {
    HttpResponse<String> page = get(server, "/" + version + "/" + when + "/self/" + size);
    assertThat(page.body()).contains("<head><script").doesNotContain("nonce=");
    assertPolicies(page, server, POLICIES.get("self"), true);
  }

  /** Some headers go with the body that is given up, and are written again for the next one. */
  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("pages")
  void policyIsThereWhenThePageBeginsAnew(
      String server, SpringSecurity version, String when, String size) throws Exception {
    if (when.equals("eager")) {
      return; // the application has dropped it, with us as without us
    }
    HttpResponse<String> page = get(server, "/" + version + "/lazy/nonce/reset");
    assertThat(page.body()).containsOnlyOnce("<script").contains("nonce=\"abc123\"");
    assertPolicies(page, server, NONCE, true);
    assertThat(page.headers().firstValue("Cache-Control")).isPresent();
  }

  /** The library leaves out its own where the application has one. */
  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("pages")
  void applicationsOwnPolicyComesFirst(
      String server, SpringSecurity version, String when, String size) throws Exception {
    if (when.equals("eager")) {
      return;
    }
    HttpResponse<String> page = get(server, "/" + version + "/lazy/self/own");
    assertPolicies(page, server, "script-src 'nonce-own'", true);
    assertThat(page.body()).contains("nonce=\"own\"");
  }

  /** A writer that nobody can ask: the tag is there already, and the count says that it is not. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void lateUnknownPolicyIsKeptAndCounted(String server) throws Exception {
    long before = COUNTERS.get(server).countOf(InjectionOutcome.POLICY_CAME_LATE);
    for (String size : LATE_SIZES) {
      HttpResponse<String> page = get(server, "/late/" + size);
      assertThat(page.body()).as(size).contains(PAGE.substring(13));
      assertPolicies(page, server, NONCE, true);
      assertThat(DiagnosticHeader.of(page)).as(size).hasValue("skipped; reason=policy-came-late");
    }
    assertThat(COUNTERS.get(server).countOf(InjectionOutcome.POLICY_CAME_LATE))
        .isEqualTo(before + LATE_SIZES.size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void applicationReadsItsOwnPolicyAlone(String server) throws Exception {
    HttpResponse<String> page = get(server, "/own-late");
    assertPolicies(page, server, "img-src 'self'", true);
    assertThat(page.body()).contains("before=null; contains=false; after=[img-src 'self']");
  }

  private static Stream<String> servers() {
    return SERVERS.keySet().stream();
  }

  private static void assertPolicies(
      HttpResponse<String> page, String server, String own, boolean tagged) {
    List<String> expected = new ArrayList<>(List.of(own));
    if (tagged && server.endsWith("shielded")) {
      expected.add(SHIELD);
    }
    assertThat(page.headers().allValues(POLICY)).as("%s", page.uri()).isEqualTo(expected);
  }

  private static HttpResponse<String> get(String server, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + SERVERS.get(server).port() + path);
    return CLIENT.send(
        HttpRequest.newBuilder(uri).header("Accept", "text/html").build(), BodyHandlers.ofString());
  }

  private static HttpServlet page(String size) {
    return BodyServlet.page(
        (q, p) -> {
          String rest = size.equals("large") ? "<p>text</p>\n".repeat(4000) : "";
          if (size.equals("length")) {
            p.setContentLength(PAGE.length());
          }
          p.getWriter().write(PAGE);
          if (size.equals("flushed")) {
            p.flushBuffer();
          }
          p.getWriter().write(rest);
        });
  }

  private static HttpServlet anew() {
    return BodyServlet.page(
        (q, p) -> {
          p.getWriter().write(PAGE);
          p.reset();
          p.setContentType("text/html;charset=UTF-8");
          p.getWriter().write(PAGE);
        });
  }

  private static HttpServlet withOwnPolicy() {
    return BodyServlet.page(
        (q, p) -> {
          p.setHeader(POLICY, "script-src 'nonce-own'");
          p.getWriter().write(PAGE);
        });
  }

  private static HttpServlet withLatePolicy() {
    return BodyServlet.page(
        (q, p) -> {
          p.getWriter().write(PAGE);
          String before = p.getHeader(POLICY);
          boolean contains = p.containsHeader(POLICY);
          p.setHeader(POLICY, "img-src 'self'");
          p.getWriter()
              .write(
                  "before="
                      + before
                      + "; contains="
                      + contains
                      + "; after="
                      + p.getHeaders(POLICY));
        });
  }

  /** Sets its policy when the output goes out, and at the end, in a wrapper of its own kind. */
  private static final class LateFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      Late late = new Late((HttpServletResponse) response);
      chain.doFilter(request, late);
      late.write();
    }
  }

  private static final class Late extends HttpServletResponseWrapper {
    Late(HttpServletResponse response) {
      super(response);
    }

    void write() {
      if (!containsHeader(POLICY)) {
        setHeader(POLICY, NONCE);
      }
    }

    @Override
    public void flushBuffer() throws IOException {
      write();
      super.flushBuffer();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      return new PrintWriter(super.getWriter()) {
        private int written;

        @Override
        public void write(String text, int from, int length) {
          written += length;
          if (written > 4000) {
            Late.this.write();
          }
          super.write(text, from, length);
        }
      };
    }
  }
}
