package io.github.webrtcmasking.tck;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Makes a page request of every request where that is asked, and counts what became of them. */
final class Doorman extends ValveBase implements AccessLog {
  static final Doorman INSTANCE = new Doorman();

  private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();

  private Doorman() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (Boolean.getBoolean(KitRun.AS_PAGES) && request.getHeader("Accept") == null) {
      request.getCoyoteRequest().getMimeHeaders().setValue("Accept").setString("text/html");
    }
    getNext().invoke(request, response);
  }

  @Override
  public void log(Request request, Response response, long nanos) {
    String outcome = response.getHeader("X-WebRTC-Masking");
    outcomes
        .computeIfAbsent(
            outcome == null ? "no word" : outcome.replaceFirst("; version=.*", ""),
            name -> new LongAdder())
        .increment();
  }

  Map<String, LongAdder> outcomes() {
    return new TreeMap<>(outcomes);
  }

  @Override
  public void setRequestAttributesEnabled(boolean enabled) {}

  @Override
  public boolean getRequestAttributesEnabled() {
    return false;
  }
}
