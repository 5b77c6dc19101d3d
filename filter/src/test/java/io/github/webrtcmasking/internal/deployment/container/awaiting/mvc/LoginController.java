package io.github.webrtcmasking.internal.deployment.container.awaiting.mvc;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Handlers that wait, with a thread and without one. */
@RestController
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
public class LoginController {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @PostMapping("/hold")
  String hold(HttpServletRequest request) {
    return Masking.await(request, LIMIT).getVerdict().name();
  }

  @PostMapping("/async")
  CompletionStage<String> async(HttpServletRequest request) {
    return Masking.awaitAsync(request, LIMIT).thenApply(masking -> masking.getVerdict().name());
  }
}
