package io.github.webrtcmasking.legacy.backport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieHandler;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One request and its answer, on one connection. */
final class HttpConnection {

  private static final String LENGTH = "Content-Length";
  private static final String CODING = "Transfer-Encoding";

  private HttpConnection() {}

  static <T> HttpResponse<T> exchange(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, CookieHandler cookies)
      throws IOException {
    URI uri = request.uri();
    if (!"http".equals(uri.getScheme())) {
      throw new IOException("only http, and not " + uri);
    }
    Socket socket = new Socket(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
    try {
      socket.setSoTimeout((int) request.timeout().orElse(Duration.ofMinutes(2)).toMillis());
      send(request, cookies, new BufferedOutputStream(socket.getOutputStream()));
      return receive(request, handler, cookies, new BufferedInputStream(socket.getInputStream()));
    } catch (SocketTimeoutException e) {
      socket.close();
      throw new HttpTimeoutException("request timed out");
    }
  }

  private static void send(HttpRequest request, CookieHandler cookies, OutputStream out)
      throws IOException {
    URI uri = request.uri();
    HttpHeaders headers = new HttpHeaders();
    request.headers().map().forEach((name, all) -> all.forEach(each -> headers.add(name, each)));
    if (!headers.firstValue("Host").isPresent()) {
      headers.add("Host", uri.getRawAuthority());
    }
    if (!headers.firstValue("User-Agent").isPresent()) {
      headers.add("User-Agent", "Java-http-client/8");
    }
    if (cookies != null) {
      cookies
          .get(uri, headers.map())
          .forEach((name, all) -> all.forEach(each -> headers.add(name, each)));
    }
    headers.set("Connection", "close");
    long length = request.body().contentLength();
    if (length < 0) {
      headers.set(CODING, "chunked");
    } else if (length > 0 || request.method().startsWith("P")) {
      headers.set(LENGTH, String.valueOf(length));
    }
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    StringBuilder head = new StringBuilder(request.method() + " " + path + query + " HTTP/1.1");
    headers
        .map()
        .forEach(
            (name, all) -> all.forEach(value -> head.append("\r\n").append(name + ": " + value)));
    out.write(head.append("\r\n\r\n").toString().getBytes(ISO_8859_1));
    out.flush();
    write(request.body(), length < 0, out);
  }

  private static void write(HttpRequest.BodyPublisher body, boolean chunked, OutputStream out)
      throws IOException {
    byte[] portion = new byte[8192];
    try (InputStream in = body.open()) {
      for (int count = in.read(portion); count >= 0; count = in.read(portion)) {
        if (chunked && count > 0) {
          out.write((Integer.toHexString(count) + "\r\n").getBytes(ISO_8859_1));
        }
        out.write(portion, 0, count);
        if (chunked && count > 0) {
          out.write("\r\n".getBytes(ISO_8859_1));
        }
        out.flush();
      }
    }
    if (chunked) {
      out.write("0\r\n\r\n".getBytes(ISO_8859_1));
    }
    out.flush();
  }

  private static <T> HttpResponse<T> receive(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      CookieHandler cookies,
      InputStream in)
      throws IOException {
    int status = Integer.parseInt(line(in).split(" ")[1]);
    HttpHeaders headers = new HttpHeaders();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.add(line.substring(0, colon).trim(), line.substring(colon + 1).trim());
    }
    if (status / 100 == 1) {
      return receive(request, handler, cookies, in);
    }
    if (cookies != null) {
      Map<String, List<String>> told = headers.map();
      cookies.put(request.uri(), told);
    }
    T body = handler.read(headers, body(request, status, headers, in));
    return new Answer<>(request, status, headers, body);
  }

  private static InputStream body(
      HttpRequest request, int status, HttpHeaders headers, InputStream in) {
    if (request.method().equals("HEAD") || status == 204 || status == 304) {
      return new ByteArrayInputStream(new byte[0]);
    }
    if (headers.allValues(CODING).contains("chunked")) {
      return new Chunks(in);
    }
    return headers.firstValue(LENGTH).isPresent()
        ? new Limited(in, headers.firstValueAsLong(LENGTH).getAsLong())
        : in;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new EOFException("HTTP/1.1 header parser received no bytes");
      }
      if (each != '\r') {
        line.write(each);
      }
    }
    return new String(line.toByteArray(), ISO_8859_1);
  }

  /** As many bytes as were promised. */
  private static class Limited extends InputStream {

    private final InputStream in;
    private long rest;

    Limited(InputStream in, long length) {
      this.in = in;
      this.rest = length;
    }

    @Override
    public int read() throws IOException {
      if (rest == 0) {
        return -1;
      }
      int each = in.read();
      if (each < 0) {
        throw new IOException("fixed content-length, bytes are missing: " + rest);
      }
      rest--;
      return each;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** A body in chunks. */
  private static final class Chunks extends InputStream {

    private final InputStream in;
    private int rest;
    private boolean ended;

    Chunks(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      if (ended) {
        return -1;
      }
      if (rest == 0) {
        rest = Integer.parseInt(line(in).split(";")[0].trim(), 16);
        if (rest == 0) {
          ended = true;
          while (!line(in).isEmpty()) {
            // Trailers say nothing to tests.
          }
          return -1;
        }
      }
      int each = in.read();
      if (each < 0) {
        throw new EOFException("chunked transfer encoding, EOF");
      }
      if (--rest == 0) {
        line(in);
      }
      return each;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      if (most == 0) {
        return 0;
      }
      int first = read();
      if (first < 0) {
        return -1;
      }
      bytes[from] = (byte) first;
      int count = 1;
      while (count < most && rest > 0 && in.available() > 0) {
        bytes[from + count++] = (byte) read();
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static final class Answer<T> implements HttpResponse<T> {

    private final HttpRequest request;
    private final int status;
    private final HttpHeaders headers;
    private final T body;

    Answer(HttpRequest request, int status, HttpHeaders headers, T body) {
      this.request = request;
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    @Override
    public int statusCode() {
      return status;
    }

    @Override
    public HttpHeaders headers() {
      return headers;
    }

    @Override
    public T body() {
      return body;
    }

    @Override
    public URI uri() {
      return request.uri();
    }

    @Override
    public HttpRequest request() {
      return request;
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}
