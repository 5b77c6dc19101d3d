package io.github.webrtcmasking.internal.injection;

import static java.util.Objects.requireNonNull;

/** Settings, checked at construction. */
public record InjectionSettings(PageSelection pages, Diagnostics diagnostics) {
  public InjectionSettings {
    requireNonNull(pages, "pages");
    requireNonNull(diagnostics, "diagnostics");
  }
}
