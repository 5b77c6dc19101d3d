package io.github.webrtcmasking.internal.springboot;

import io.github.webrtcmasking.internal.config.ConfigException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Spring Boot say in its own way which setting stops the application, without a stack. */
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<ConfigException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, ConfigException cause) {
    return new FailureAnalysis(
        "A setting of the WebRTC masking filter cannot be obeyed: " + cause.getMessage(),
        "Give it a value that is allowed, or remove it",
        cause);
  }
}
