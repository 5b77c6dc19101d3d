package io.github.webrtcmasking.browsers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.openqa.selenium.json.Json;

/** One WebDriver BiDi connection: commands with their answers, and events as they come. */
final class BidiConnection implements WebSocket.Listener, AutoCloseable {
  private static final int ANSWER_SECONDS = 60;
  private static final Json JSON = new Json();

  private final AtomicLong lastId = new AtomicLong();
  private final Map<Long, CompletableFuture<Map<String, Object>>> waiting =
      new ConcurrentHashMap<>();
  private final StringBuilder partial = new StringBuilder();
  private final BiConsumer<String, Map<String, Object>> events;
  private final WebSocket socket;

  BidiConnection(URI address, BiConsumer<String, Map<String, Object>> events) {
    this.events = events;
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
  }

  /** Sends a command and returns its result. */
  Map<String, Object> call(String method, Map<String, ?> parameters) {
    long id = lastId.incrementAndGet();
    CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    String command = JSON.toJson(Map.of("id", id, "method", method, "params", parameters));
    try {
      socket.sendText(command, true).get(ANSWER_SECONDS, TimeUnit.SECONDS);
      return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (Exception refused) {
      throw new IllegalStateException(method + " failed", refused);
    } finally {
      waiting.remove(id);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    partial.append(text);
    if (last) {
      receive(JSON.toType(partial.toString(), Json.MAP_TYPE));
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    waiting.values().forEach(answer -> answer.completeExceptionally(error));
  }

  private void receive(Map<String, Object> message) {
    if (message.get("type").equals("event")) {
      events.accept((String) message.get("method"), objectIn(message, "params"));
      return;
    }
    CompletableFuture<Map<String, Object>> answer = waiting.get(message.get("id"));
    if (answer == null) {
      return;
    }
    if (message.get("type").equals("success")) {
      answer.complete(objectIn(message, "result"));
    } else {
      answer.completeExceptionally(new IllegalStateException(message.toString()));
    }
  }

  /** A nested JSON object; JSON keys are always text. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> objectIn(Map<String, Object> message, String field) {
    return (Map<String, Object>) message.get(field);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
