package io.github.webrtcmasking.internal.injection.matrix.app;

import java.util.ArrayList;
import java.util.List;

/**
 * One request as it goes over the wire.
 *
 * @param path below the context path
 * @param headers whole lines
 * @param body sent with its length, where it is not empty
 * @param condition which validator of an earlier answer is sent
 */
public record Ask(
    String method,
    String path,
    String version,
    List<String> headers,
    String body,
    Condition condition) {

  /** What a client that has the page already asks with. */
  public enum Condition {
    NONE,
    /** If-None-Match and If-Modified-Since with the validators of the same deployment. */
    OWN,
    /** The same from before there was an injector. */
    BEFORE
  }

  public Ask {
    headers = List.copyOf(headers);
  }

  /** A plain GET. */
  public static Ask get(String path) {
    return new Ask("GET", path, "HTTP/1.1", List.of(), "", Condition.NONE);
  }

  Ask by(String newMethod) {
    return new Ask(newMethod, path, version, headers, body, condition);
  }

  Ask at(String newPath) {
    return new Ask(method, newPath, version, headers, body, condition);
  }

  /** In another version of HTTP. */
  public Ask in(String newVersion) {
    return new Ask(method, path, newVersion, headers, body, condition);
  }

  /** With a form. */
  public Ask sending(String newBody) {
    return new Ask(method, path, version, headers, newBody, condition);
  }

  /** As somebody asks who has an answer already. */
  public Ask again(Condition newCondition) {
    return new Ask(method, path, version, headers, body, newCondition);
  }

  /** With one more header line. */
  public Ask with(String header) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    return new Ask(method, path, version, more, body, condition);
  }

  /** The request for the page that a HEAD is about. */
  public Ask forBody() {
    return by("GET");
  }
}
