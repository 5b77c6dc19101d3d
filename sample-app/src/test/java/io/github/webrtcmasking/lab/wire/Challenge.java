package io.github.webrtcmasking.lab.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A challenge as a visitor gets it. */
public record Challenge(
    String id, String username, String credential, String vantageHost, int vantagePort) {
  private static final Pattern URL = Pattern.compile("turn:([^?]*):(\\d+)\\?");

  /**
   * @param pageHost stands for the {@code {host}} of the URL
   */
  static Challenge from(Http.Response response, String pageHost) {
    Matcher url = URL.matcher(response.body());
    if (response.status() != 200 || !url.find()) {
      throw new IllegalStateException("no challenge: " + response);
    }
    return new Challenge(
        response.field("challenge"),
        response.field("username"),
        response.field("credential"),
        url.group(1).replace("{host}", pageHost),
        Integer.parseInt(url.group(2)));
  }
}
