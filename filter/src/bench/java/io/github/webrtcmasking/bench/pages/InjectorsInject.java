package io.github.webrtcmasking.bench.pages;

import jakarta.servlet.ServletException;
import java.io.IOException;

/** Shows the beginning of what each injector makes of each page. */
final class InjectorsInject {
  private InjectorsInject() {}

  public static void main(String[] arguments) throws Exception {
    for (Injector injector : Injector.values()) {
      for (Page page : Page.values()) {
        String bytes = prepared(injector, page).produced(true);
        String characters = prepared(injector, page).produced(false);
        System.out.printf(
            "%s %s: %d bytes, tag at %d / %d characters, at %d%n",
            injector,
            page,
            bytes.length(),
            bytes.indexOf("<script"),
            characters.length(),
            characters.indexOf("<script"));
      }
    }
  }

  private static InjectionBenchmark prepared(Injector injector, Page page)
      throws IOException, ServletException {
    InjectionBenchmark benchmark = new InjectionBenchmark();
    benchmark.injector = injector;
    benchmark.page = page;
    benchmark.size = 1024;
    benchmark.prepare();
    return benchmark;
  }
}
