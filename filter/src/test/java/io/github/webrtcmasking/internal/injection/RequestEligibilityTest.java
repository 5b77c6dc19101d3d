package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What browsers and programs ask with, and whether the answer will be shown as a page. */
class RequestEligibilityTest {
  private static final PageShield SHIELD =
      new PageShield(new PageSelection(List.of("/*"), List.of()), "/shield.js", "", "");
  private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "navigation | GET | Sec-Fetch-Dest: document & Sec-Fetch-Mode: navigate | PAGE",
        "form | POST | Sec-Fetch-Dest: document & Sec-Fetch-Mode: navigate | PAGE",
        "navigation of a cache | HEAD | Sec-Fetch-Dest: document | PAGE",
        "speculation rules | GET | Sec-Fetch-Dest: document & Sec-Fetch-Mode: navigate"
            + " & Sec-Purpose: prefetch;prerender | PAGE",
        "link rel=prefetch | GET | Sec-Fetch-Dest: empty & Sec-Fetch-Mode: no-cors"
            + " & Sec-Purpose: prefetch & Accept: */* | PAGE",
        "worker passing a navigation on | GET | Sec-Fetch-Dest: empty & Sec-Fetch-Mode: navigate"
            + " & Accept: ~html | PAGE",
        "link to download | GET | Sec-Fetch-Dest: empty & Sec-Fetch-Mode: navigate | NONE",
        "worker passing a form on, of a frame perhaps | POST | Sec-Fetch-Dest: empty"
            + " & Sec-Fetch-Mode: navigate & Accept: ~html | NONE",
        "frame | GET | Sec-Fetch-Dest: iframe & Sec-Fetch-Mode: navigate | FRAME",
        "frameset | GET | Sec-Fetch-Dest: frame & Sec-Fetch-Mode: navigate | FRAME",
        "object | GET | Sec-Fetch-Dest: object & Sec-Fetch-Mode: navigate | FRAME",
        "embed | GET | Sec-Fetch-Dest: embed & Sec-Fetch-Mode: navigate | FRAME",
        "plain http | GET | Accept: ~html | PAGE",
        "plain http form | POST | Accept: ~html | PAGE",
        "XHTML browser | GET | Accept: application/xhtml+xml | PAGE",
        "Java's URL | GET | Accept: text/html, image/gif, */*; q=.2 | PAGE",
        "first metadata browsers | GET | Sec-Fetch-Mode: navigate & Accept: ~html | PAGE",
        "their scripts | GET | Sec-Fetch-Mode: cors & Accept: ~html | NONE",
        "Turbo | GET | Sec-Fetch-Dest: empty & Sec-Fetch-Mode: cors"
            + " & Accept: text/html, application/xhtml+xml | NONE",
        "Turbo preparing | GET | Sec-Fetch-Dest: empty & Sec-Fetch-Mode: cors"
            + " & X-Sec-Purpose: prefetch & Accept: text/html, application/xhtml+xml | NONE",
        "htmx | GET | HX-Request: true & Accept: */* | NONE",
        "jQuery | GET | X-Requested-With: XMLHttpRequest & Accept: text/html, */*; q=0.01 | NONE",
        "fetch | GET | Sec-Fetch-Dest: empty & Sec-Fetch-Mode: same-origin & Accept: ~html | NONE",
        "worker's own fetch | GET | Sec-Fetch-Dest: empty & Sec-Fetch-Mode: cors & Accept: */*"
            + " | NONE",
        "worker script | GET | Sec-Fetch-Dest: serviceworker & Accept: */* | NONE",
        "image | GET | Sec-Fetch-Dest: image & Accept: ~html | NONE",
        "curl | GET | Accept: */* | NONE",
        "feed reader | GET | X: y | NONE",
        "axios | GET | Accept: application/json, text/plain, */* | NONE",
        "editor | PUT | Accept: ~html | NONE",
        "WebDAV | PROPFIND | Accept: ~html | NONE",
      })
  void pageIsWhatABrowserShows(String who, String method, String headers, String expected) {
    HttpServletRequest request = request(method, "/page", headers.replace("~html", HTML));
    boolean frame = RequestEligibility.isForFrame(request);
    String found =
        RequestEligibility.canBePage(request, SHIELD) ? frame ? "FRAME" : "PAGE" : "NONE";
    assertThat(found).as(who).isEqualTo(expected);
    assertThat(RequestEligibility.canBePage(request, PageShield.NONE))
        .isEqualTo(found.equals("PAGE"));
  }

  private static HttpServletRequest request(String method, String path, String headers) {
    Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : headers.split(" & ", -1)) {
      values.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
    }
    return Fake.of(
        HttpServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getMethod" -> method;
              case "getServletPath" -> path;
              case "getDispatcherType" -> DispatcherType.REQUEST;
              case "getHeader" -> values.get("" + arguments[0]);
              default -> null;
            });
  }
}
