package io.github.webrtcmasking.internal.gate.refusal;

import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Once;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The operator's own page in each language that we speak, read once. What cannot be read is told
 * once, and there is none. Thread-safe.
 */
final class RefusalTemplates {

  private static final Logger LOG = Loggers.of(RefusalTemplates.class);

  private static final List<Locale> SHIPPED = List.of(Locale.ENGLISH, Locale.GERMAN);

  private final TemplatePlace place;
  private final Once told = new Once();

  /** By language: as many as there are files of sentences. */
  private final Map<Locale, Optional<RefusalTemplate>> read = new ConcurrentHashMap<>();

  RefusalTemplates(TemplatePlace place) {
    this.place = place;
  }

  /** Reads the pages in the languages that we ship, so that what is wrong is told. */
  void look(ServletContext application) {
    SHIPPED.forEach(language -> in(language, application));
  }

  /** The page in that language, otherwise the one without a language in its name. */
  Optional<RefusalTemplate> in(Locale language, ServletContext application) {
    return read.computeIfAbsent(
        language,
        wanted ->
            text(place.in(wanted), application)
                .or(() -> ofEveryLanguage(application))
                .map(RefusalTemplate::new));
  }

  private Optional<String> ofEveryLanguage(ServletContext application) {
    Optional<String> text = text(place, application);
    if (text.isEmpty()) {
      tell(place, "it is not there");
    }
    return text;
  }

  private Optional<String> text(TemplatePlace file, ServletContext application) {
    try {
      return file.read(application);
    } catch (IOException | RuntimeException e) {
      tell(file, e.toString());
      return Optional.empty();
    }
  }

  private void tell(TemplatePlace file, String why) {
    if (told.take()) {
      LOG.log(
          Level.WARNING,
          "webrtc.masking.gate.refusal-template: {0} cannot be shown ({1}). Refused visitors see"
              + " the filter''s own page instead",
          file.text(),
          why);
    }
  }
}
