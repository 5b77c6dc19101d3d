package io.github.webrtcmasking.internal.injection;

import static java.util.Objects.requireNonNull;

/** Settings, checked at construction. */
public record InjectionSettings(PageSelection pages) {
  public InjectionSettings {
    requireNonNull(pages, "pages");
  }
}
