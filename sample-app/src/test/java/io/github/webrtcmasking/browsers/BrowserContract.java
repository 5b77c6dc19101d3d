package io.github.webrtcmasking.browsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a test may rely on from every browser. */
interface BrowserContract {
  Browser start();

  @Test
  default void showsAPageAndEvaluatesInIt() {
    try (PageServer pages = PageServer.serving("<title>A page</title><p>Hello");
        Browser browser = start()) {
      browser.open(pages.urlOn("127.0.0.1"));

      assertThat(browser.evaluate("document.title")).isEqualTo("A page");
      assertThat(browser.evaluate("Promise.resolve({a: [1, true, null]})"))
          .isEqualTo(Map.of("a", Arrays.asList(1L, true, null)));
      assertThat(browser.evaluate("fetch('/').then(answer => answer.status)")).isEqualTo(200L);
      assertThat(browser.cookies()).containsEntry("visited", "yes");
      assertThat(browser.screenshot()).startsWith(0x89, 'P', 'N', 'G');
    }
  }

  @Test
  default void leavesNoProcessBehind() {
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
    List<ProcessHandle> started;
    try (Browser browser = start()) {
      started = ProcessHandle.current().descendants().filter(one -> !before.contains(one)).toList();
      browser.open("about:blank");
    }

    assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }
}
