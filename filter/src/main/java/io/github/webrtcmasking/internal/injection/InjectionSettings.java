package io.github.webrtcmasking.internal.injection;

import static java.util.Objects.requireNonNull;

/** Settings, checked at construction. */
public record InjectionSettings(PageSelection pages, Diagnostics diagnostics, PageShield shield) {

  /** Without a shield. */
  public InjectionSettings(PageSelection pages, Diagnostics diagnostics) {
    this(pages, diagnostics, PageShield.NONE);
  }

  public InjectionSettings {
    requireNonNull(pages, "pages");
    requireNonNull(diagnostics, "diagnostics");
    requireNonNull(shield, "shield");
  }
}
