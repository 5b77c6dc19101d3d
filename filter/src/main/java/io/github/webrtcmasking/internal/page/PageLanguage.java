package io.github.webrtcmasking.internal.page;

import io.github.webrtcmasking.internal.support.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/** In which language a page speaks to a visitor. */
public final class PageLanguage {

  private PageLanguage() {}

  /** The sentences in the language that the browser asks for; English where it asks for none. */
  public static Sentences of(HttpServletRequest request) {
    // Without the header, containers answer with the server's own language.
    return Sentences.inFirstOf(
        request.getHeader("Accept-Language") == null
            ? List.of()
            : Collections.list(request.getLocales()));
  }
}
