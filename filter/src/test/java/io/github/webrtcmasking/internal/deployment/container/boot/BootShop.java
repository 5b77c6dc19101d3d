package io.github.webrtcmasking.internal.deployment.container.boot;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A shop. Says on its output what its pages read; ends with its input. */
@SpringBootApplication
@RestController
public class BootShop {

  /** What it prints when it is there, followed by its port. */
  public static final String READY = "Shop is ready at ";

  /** What it prints when it has stopped in good order. */
  public static final String STOPPED = "Shop has stopped";

  /** What it prints before a verdict that a page read. */
  public static final String READ = "Read: ";

  /** Runs a script of the page when the collector has its answer. */
  static final String WHEN_ANSWERED =
      """
      <script nonce="shop">
      new PerformanceObserver((list) => {
        if (list.getEntries().some((entry) => entry.name.endsWith('/answer'))) {
          %s
        }
      }).observe({ type: 'resource', buffered: true });
      </script>
      """;

  /** Starts it, and stops it when the input ends. */
  public static void main(String[] arguments) throws IOException {
    ConfigurableApplicationContext context = SpringApplication.run(BootShop.class, arguments);
    System.out.println(READY + context.getEnvironment().getProperty("local.server.port"));
    while (System.in.read() >= 0) {
      // Nothing is expected but the end.
    }
    context.close();
    System.out.println(STOPPED);
  }

  /** A page. Its script asks for the state once the visitor is assessed. */
  @GetMapping(value = "/shop/page", produces = "text/html")
  public String page(HttpServletRequest request) {
    request.getSession();
    return "<!DOCTYPE html><html><head><title>Shop</title></head><body>"
        + WHEN_ANSWERED.formatted("fetch('/shop/state');")
        + "</body></html>";
  }

  /** What the application knows of the session. */
  @GetMapping(value = "/shop/state", produces = "text/plain")
  public String state(HttpServletRequest request) {
    System.out.println(READ + verdict(request));
    Assessment masking = Masking.of(request);
    return String.join(
        "\n",
        "verdict=" + masking.getVerdict(),
        "confidence=" + masking.getConfidence(),
        "reasons=" + masking.getReasons(),
        "session=" + request.getSession().getClass().getName(),
        "cookies="
            + (request.getCookies() == null
                ? ""
                : Arrays.stream(request.getCookies()).map(each -> each.getName()).toList()));
  }

  static String verdict(HttpServletRequest request) {
    Assessment masking = Masking.of(request);
    return masking.getVerdict() + " " + masking.getConfidence();
  }
}
