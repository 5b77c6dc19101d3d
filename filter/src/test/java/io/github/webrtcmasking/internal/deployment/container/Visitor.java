package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One browser without a screen: keeps its cookies, follows no redirect by itself. */
final class Visitor {

  /** Where the endpoints are by default. */
  static final String PATH = "/webrtc-masking";

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI application;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private List<String> always = List.of();
  private String endpoints = PATH;

  Visitor(Container.Application application) {
    this.application = application.uri();
  }

  /** The same browser, with its cookies of now, at another server of the same name. */
  Visitor at(Container.Application other) {
    Visitor there = new Visitor(other);
    there.cookies.putAll(cookies);
    there.always = always;
    return there;
  }

  /** From now on with these headers, names and values, in every request. */
  void sendAlways(String... headers) {
    always = List.of(headers);
  }

  /** From now on looks for the endpoints below another path. */
  void endpointsAt(String path) {
    endpoints = path;
  }

  /** Sets a cookie as a former visit would have. */
  void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    return send(method, path, BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send("POST", path, BodyPublishers.ofString(body), headers);
  }

  /** Posts without saying how long the body is. */
  HttpResponse<String> postChunked(String path, String body, String... headers) {
    return send(
        "POST",
        path,
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))),
        headers);
  }

  HttpResponse<String> submit(String path, String form) {
    return post(path, form, "Content-Type", "application/x-www-form-urlencoded");
  }

  /** Asks for a challenge as the collector does. */
  HttpResponse<String> askForChallenge() {
    return post(endpoints + "/challenge", "", "X-Masking", "1");
  }

  /** A challenge, which there has to be. */
  Challenge challenge() {
    HttpResponse<String> response = askForChallenge();
    if (response.statusCode() != 200) {
      throw new AssertionError("no challenge but " + response.statusCode() + response.headers());
    }
    return new Challenge(json(response.body()));
  }

  HttpResponse<String> answer(Challenge challenge, String event) {
    return post(endpoints + "/answer", event, answerHeaders(challenge));
  }

  /** The same by a browser, which says where its page is from; its reply may be a redirect. */
  HttpResponse<String> answerOfBrowser(Challenge challenge, String event) {
    List<String> headers = new ArrayList<>(List.of(answerHeaders(challenge)));
    headers.addAll(List.of("Origin", "http://127.0.0.1"));
    return post(endpoints + "/answer", event, headers.toArray(String[]::new));
  }

  /** Follows a redirect of the reply to an answer, as {@code fetch} does. */
  HttpResponse<String> follow(HttpResponse<String> redirect) {
    return step(target(redirect));
  }

  /** Asks for a step behind an answer. */
  HttpResponse<String> step(String url) {
    return get(url, "X-Masking", "1");
  }

  /** Where a redirect leads. */
  static String target(HttpResponse<String> redirect) {
    return redirect
        .uri()
        .resolve(redirect.headers().firstValue("Location").orElseThrow())
        .toString();
  }

  static String[] answerHeaders(Challenge challenge) {
    return new String[] {
      "X-Masking", "1", "X-Masking-Challenge", challenge.id(), "Content-Type", "application/json"
    };
  }

  /** What the application says about its session. */
  Map<String, String> state() {
    return get("/shop/state")
        .body()
        .lines()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** Verdict and confidence, as one text. */
  String verdict() {
    Map<String, String> state = state();
    return state.get("verdict") + " " + state.get("confidence");
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers) {
    // A redirect names the whole address, everything else a path below the application's.
    URI uri = path.startsWith("http") ? URI.create(path) : URI.create(application + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, body).timeout(PATIENCE);
    addAll(always, request);
    addAll(Arrays.asList(headers), request);
    if (!always.contains("Accept") && !List.of(headers).contains("Accept")) {
      request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void addAll(List<String> headers, HttpRequest.Builder request) {
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
  }

  private void keep(String setCookie) {
    String[] pair = setCookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  /** All cookies of now by name. */
  Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  String sessionId() {
    return cookies.get("JSESSIONID");
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A challenge as it came. */
  record Challenge(JsonObject json) {

    String id() {
      return json.getString("challenge");
    }

    List<JsonObject> iceServers() {
      return json.getJsonArray("iceServers").getValuesAs(JsonObject.class);
    }

    /** The port of the one vantage that it offers. */
    int port() {
      String url = iceServers().get(0).getJsonArray("urls").getString(0);
      return Integer.parseInt(url.replaceAll(".*:(\\d+)\\?.*", "$1"));
    }
  }
}
