package io.github.webrtcmasking.testing;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request made of what a test says. Whatever else is asked of it fails. */
public final class StubRequest {

  /** The peer's port. */
  public static final int REMOTE_PORT = 40_000;

  /** A port at which no test listens. */
  private static final int LOCAL_PORT = 1;

  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private String method = "POST";
  private String remoteAddr = "192.0.2.1";
  private String localAddr = "192.0.2.200";
  private String serverName = "shop.example";
  private String contentType;
  private long contentLength = -1;
  private InputStream body = InputStream.nullInputStream();

  public static StubRequest post() {
    return new StubRequest();
  }

  /** A request over a connection from the given peer. */
  public static StubRequest from(String remoteAddr) {
    StubRequest request = new StubRequest();
    request.remoteAddr = remoteAddr;
    return request;
  }

  public StubRequest method(String value) {
    method = value;
    return this;
  }

  /** The address that the peer connected to. */
  public StubRequest to(String address) {
    localAddr = address;
    return this;
  }

  public StubRequest host(String name) {
    serverName = name;
    return this;
  }

  /** Adds one header line. */
  public StubRequest header(String name, String value) {
    headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    return this;
  }

  public StubRequest contentType(String value) {
    contentType = value;
    return this;
  }

  public StubRequest contentLength(long value) {
    contentLength = value;
    return this;
  }

  public StubRequest body(byte[] value) {
    return body(new ByteArrayInputStream(value));
  }

  public StubRequest body(InputStream value) {
    body = value;
    return this;
  }

  public HttpServletRequest build() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            StubRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) -> answer(called.getName(), arguments));
  }

  private Object answer(String called, Object[] arguments) {
    return switch (called) {
      case "getMethod" -> method;
      case "getRemoteAddr" -> remoteAddr;
      case "getLocalAddr" -> localAddr;
      case "getRemotePort" -> REMOTE_PORT;
      case "getLocalPort" -> LOCAL_PORT;
      case "getServerName" -> serverName;
      case "getContentType" -> contentType;
      case "getContentLengthLong" -> contentLength;
      case "getHeader" -> lines(arguments).isEmpty() ? null : lines(arguments).get(0);
      case "getHeaders" -> Collections.enumeration(lines(arguments));
      case "getInputStream" -> new Body(body);
      default -> throw new UnsupportedOperationException(called.toUpperCase(Locale.ROOT));
    };
  }

  private List<String> lines(Object[] arguments) {
    return headers.getOrDefault((String) arguments[0], List.of());
  }

  private static final class Body extends ServletInputStream {
    private final InputStream bytes;

    Body(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return bytes.read(buffer, offset, length);
    }

    @Override
    public boolean isFinished() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isReady() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
