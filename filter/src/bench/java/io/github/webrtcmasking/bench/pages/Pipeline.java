package io.github.webrtcmasking.bench.pages;

import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ActionHook;
import org.apache.coyote.Adapter;
import org.apache.coyote.OutputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/**
 * All that a Tomcat does for a request between its sockets: a browser's request goes in, bytes come
 * out. For one thread.
 */
final class Pipeline {
  private static final Map<String, String> HEADERS =
      Map.of(
          "host", "127.0.0.1:8080",
          "user-agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0",
          "accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
          "accept-language", "en-GB,en;q=0.9",
          "accept-encoding", "gzip, deflate, br, zstd",
          "sec-fetch-mode", "navigate",
          "sec-fetch-site", "none");

  private final Adapter adapter;
  private final Request request = new Request();
  private final Response response = new Response();
  private final Output output = new Output();

  Pipeline(Connector connector) {
    adapter = connector.getProtocolHandler().getAdapter();
    request.setResponse(response);
    response.setRequest(request);
    response.setOutputBuffer(output);
    ActionHook hook = this::act;
    setHook(Request.class, request, hook);
    setHook(Response.class, response, hook);
  }

  /** Meant for Tomcat's own processors only. */
  private static <T> void setHook(Class<T> type, T target, ActionHook hook) {
    try {
      Method setter = type.getDeclaredMethod("setHook", ActionHook.class);
      setter.setAccessible(true);
      setter.invoke(target, hook);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not the Tomcat that this was written for", e);
    }
  }

  private void act(ActionCode code, Object answer) {
    switch (code) {
      case COMMIT -> response.setCommitted(true);
      case IS_IO_ALLOWED -> ((AtomicBoolean) answer).set(true);
      default -> {
        if (answer instanceof AtomicBoolean flag) {
          flag.set(false);
        }
      }
    }
  }

  /** Answers the length of the body. */
  long get(byte[] path, String destination) throws Exception {
    output.length = 0;
    request.setMethod("GET");
    request.requestURI().setBytes(path, 0, path.length);
    request.protocol().setString("HTTP/1.1");
    request.serverName().setString("127.0.0.1");
    request.setServerPort(8080);
    request.scheme().setString("http");
    HEADERS.forEach((name, value) -> request.getMimeHeaders().addValue(name).setString(value));
    request.getMimeHeaders().addValue("sec-fetch-dest").setString(destination);
    adapter.service(request, response);
    int status = response.getStatus();
    request.recycle();
    response.recycle();
    if (status != 200) {
      throw new IllegalStateException(
          new String(path, StandardCharsets.ISO_8859_1) + " answers " + status);
    }
    return output.length;
  }

  /** Where the socket would be: one copy. */
  private static final class Output implements OutputBuffer {
    private final byte[] sent = new byte[64 * 1024];
    private long length;

    @Override
    public int doWrite(ByteBuffer chunk) {
      int size = chunk.remaining();
      while (chunk.hasRemaining()) {
        chunk.get(sent, 0, Math.min(sent.length, chunk.remaining()));
      }
      length += size;
      return size;
    }

    @Override
    public long getBytesWritten() {
      return length;
    }
  }
}
