package io.github.webrtcmasking.internal.injection;

import static java.util.Objects.requireNonNull;

/** The settings of the injection. */
public record InjectionSettings(PageSelection pages, Diagnostics diagnostics, PageShield shield) {

  /** Settings without a shield. */
  public InjectionSettings(PageSelection pages, Diagnostics diagnostics) {
    this(pages, diagnostics, PageShield.NONE);
  }

  public InjectionSettings {
    requireNonNull(pages, "pages");
    requireNonNull(diagnostics, "diagnostics");
    requireNonNull(shield, "shield");
  }
}
