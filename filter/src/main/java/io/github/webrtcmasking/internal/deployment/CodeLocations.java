package io.github.webrtcmasking.internal.deployment;

import java.net.URL;

/** Says where classes and files come from, in the form in which an operator looks for them. */
final class CodeLocations {

  private CodeLocations() {}

  /** The name of the jar or folder that contains a file. */
  static String name(URL url, String file) {
    String place = place(url, file);
    return place.endsWith("/classes")
        ? "WEB-INF/classes"
        : place.substring(place.lastIndexOf('/') + 1);
  }

  /** The path of the jar or folder that contains a file. */
  static String place(URL url, String file) {
    String text = url.toString();
    if (text.endsWith(file)) {
      text = text.substring(0, text.length() - file.length());
    }
    return text.replaceAll("^(?:jar:|wsjar:)?(?:war:)?(?:file:)?", "").replaceAll("[!/*]+$", "");
  }
}
