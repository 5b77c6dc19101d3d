package io.github.webrtcmasking.internal.deployment;

import java.net.URL;

/** Where classes and files come from, as an operator would look for it. */
final class CodeLocations {

  private CodeLocations() {}

  /** The name of the jar or folder that a file lies in. */
  static String name(URL url, String file) {
    String place = place(url, file);
    return place.endsWith("/classes")
        ? "WEB-INF/classes"
        : place.substring(place.lastIndexOf('/') + 1);
  }

  /** The jar or folder that a file lies in. */
  static String place(URL url, String file) {
    String text = url.toString();
    if (text.endsWith(file)) {
      text = text.substring(0, text.length() - file.length());
    }
    return text.replaceAll("^(?:jar:)?(?:war:)?(?:file:)?", "").replaceAll("[!/*]+$", "");
  }
}
