package io.github.webrtcmasking.bench.peers;

import io.opentelemetry.javaagent.bootstrap.servlet.ExperimentalSnippetHolder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/** What the advices of opentelemetry-javaagent do with a configured snippet. */
final class OpenTelemetryFilter extends PeerFilter {
  private static final MethodHandle WRAPPER =
      AgentClasses.constructor(
          AgentClasses.find(
              "io.opentelemetry.javaagent.instrumentation.servlet.v5_0.snippet"
                  + ".Servlet5SnippetInjectingResponseWrapper"),
          MethodType.methodType(HttpServletResponse.class, HttpServletResponse.class, String.class),
          HttpServletResponse.class,
          String.class);

  OpenTelemetryFilter(String tag) {
    ExperimentalSnippetHolder.setSnippet(tag);
  }

  @Override
  HttpServletResponse wrap(HttpServletRequest request, HttpServletResponse response) {
    try {
      String snippet = ExperimentalSnippetHolder.getSnippet();
      return new OpenTelemetryResponse(
          (HttpServletResponse) WRAPPER.invokeExact(response, snippet), response);
    } catch (Throwable thrown) {
      throw new IllegalStateException(thrown);
    }
  }

  @Override
  void finish(HttpServletResponse page) throws IOException {}
}
