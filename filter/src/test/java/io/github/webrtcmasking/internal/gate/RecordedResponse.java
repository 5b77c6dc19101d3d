package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response in memory that remembers what was answered. Whatever else is asked of it fails. */
final class RecordedResponse {

  private final List<String> answers = new ArrayList<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private boolean committed;

  /** The statuses, and whatever the test adds, in order. */
  List<String> answers() {
    return answers;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** As if the answer had begun. */
  void commit() {
    committed = true;
  }

  HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            RecordedResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> answer(method.getName(), arguments));
  }

  private @Nullable Object answer(String method, Object[] arguments) {
    return switch (method) {
      case "isCommitted" -> committed;
      case "sendError", "setStatus" -> {
        answers.add("status " + arguments[0]);
        yield null;
      }
      case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
      case "encodeRedirectURL" -> arguments[0];
      case "setContentLength" -> null;
      default -> throw new UnsupportedOperationException(method);
    };
  }
}
