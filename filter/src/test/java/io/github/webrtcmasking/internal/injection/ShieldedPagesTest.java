package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.servlet.MemoryStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tag a page gets where the shield is on, and which policy. */
class ShieldedPagesTest {
  private static final String POLICY = "frame-src *; object-src *";
  private static final String PAGE = "<html><head><title>A</title></head></html>";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final List<String> policies = new ArrayList<>();
  private String type = "text/html;charset=UTF-8";
  private String flags = "";

  /** Policies of the application, and the attributes of the tag; none where there is no tag. */
  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource(
      delimiter = '~',
      value = {
        "/shop/a ~ '' ~ text/html ~ data-cfasync=\"false\" src=\"/x/shield.js\"",
        "/shop/a ~ '' ~ application/xhtml+xml ~ data-cfasync=\"false\" src=\"/x/shield.js\"",
        "/shop/a ~ script-src 'self' ~ text/html ~ data-cfasync=\"false\" src=\"/x/shield.js\"",
        "/shop/a ~ script-src 'nonce-abc' ~ text/html ~ data-cfasync=\"false\" nonce=\"abc\" src=\"/x/shield.js\"",
        "/shop/a ~ script-src 'nonce-abc' 'strict-dynamic' ~ text/html"
            + " ~ data-cfasync=\"false\" nonce=\"abc\" src=\"/x/shield.js\"",
        "/shop/a ~ connect-src 'none' ~ text/html ~ data-cfasync=\"false\" data-alone=\"\" src=\"/x/shield.js\"",
        "/shop/a ~ script-src https://shop.example/x/probe.js ~ text/html ~ ''",
        "/shop/a ~ script-src 'none' ~ text/html ~ ''",
        "/shop/a ~ script-src 'self' 'strict-dynamic' ~ text/html ~ ''",
        "/help ~ '' ~ text/html ~ type=\"module\" async=\"\" src=\"/x/probe.js\"",
        "/help ~ connect-src 'none' ~ text/html ~ ''",
        "/shop/a ~ '' ~ text/plain ~ ''",
      })
  void pageHasTheTagOfItsPathAndPolicy(String path, String policy, String given, String tag)
      throws IOException {
    type = given + ";charset=UTF-8";
    if (!policy.isEmpty()) {
      policies.add(policy);
    }
    List<String> before = List.copyOf(policies);

    serve(path);

    assertThat(body.toString(UTF_8))
        .isEqualTo(
            tag.isEmpty() ? PAGE : PAGE.replace("<head>", "<head><script " + tag + "></script>"));
    assertThat(policies.subList(0, before.size())).isEqualTo(before);
    assertThat(policies.subList(before.size(), policies.size()))
        .isEqualTo(tag.contains("shield") ? List.of(POLICY) : List.of());
  }

  @Test
  void shieldIsToldThatTheCollectorWaits() throws IOException {
    flags = "data-waits";

    serve("/shop/a");

    assertThat(body.toString(UTF_8))
        .contains("<script data-cfasync=\"false\" data-waits=\"\" src=\"/x/shield.js\"></script>");
  }

  /** A page in a cache with another shield, or with none, is not taken for current. */
  @Test
  void everyShieldHasItsOwnEntityTags() {
    List<String> tags =
        List.of(
            injection(PageShield.NONE).parts().mark().add("\"a\""),
            injection(shield("", "object-src *")).parts().mark().add("\"a\""),
            injection(shield("", POLICY)).parts().mark().add("\"a\""),
            injection(shield("data-waits", POLICY)).parts().mark().add("\"a\""));
    assertThat(tags).doesNotHaveDuplicates();
  }

  private void serve(String path) throws IOException {
    HttpServletRequest request =
        Fake.of(
            HttpServletRequest.class,
            (name, arguments) ->
                switch (name) {
                  case "getMethod" -> "GET";
                  case "getServletPath" -> path;
                  case "getServerName" -> "shop.example";
                  case "getScheme" -> "https";
                  case "isSecure" -> true;
                  case "getServerPort" -> 443;
                  default -> null;
                });
    HttpServletResponse below = Fake.of(HttpServletResponse.class, this::answer);
    PageContext context =
        new PageContext(request, (q, p) -> "/x/probe.js", injection(shield(flags, POLICY)).parts());
    new InjectingResponse(below, context).getOutputStream().write(PAGE.getBytes(UTF_8));
  }

  private static PageShield shield(String flags, String policy) {
    PageSelection pages = new PageSelection(List.of("/shop/*"), List.of());
    return new PageShield(pages, "/shield.js", flags, policy);
  }

  private static Injection injection(PageShield shield) {
    PageSelection pages = new PageSelection(List.of("/*"), List.of());
    return new Injection(
        new InjectionSettings(pages, Diagnostics.OFF, shield), new InjectionCounters());
  }

  private Object answer(String method, Object[] arguments) {
    return switch (method) {
      case "getContentType" -> type;
      case "getCharacterEncoding" -> "UTF-8";
      case "getStatus" -> 200;
      case "getBufferSize" -> 8192;
      case "isCommitted", "containsHeader" -> false;
      case "getHeader" ->
          arguments[0].equals("Content-Security-Policy")
              ? policies.stream().findFirst().orElse(null)
              : null;
      case "getHeaders" ->
          arguments[0].equals("Content-Security-Policy") ? List.copyOf(policies) : List.of();
      case "addHeader" ->
          policies.add(arguments[0].equals("Content-Security-Policy") ? "" + arguments[1] : "?");
      case "getOutputStream" -> new MemoryStream(body);
      default -> null;
    };
  }
}
