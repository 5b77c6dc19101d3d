package io.github.webrtcmasking.internal.gate.refusal;

import java.util.Optional;

/**
 * The page for refused visitors, as it is configured.
 *
 * @param page whose page it is
 * @param contact whom the visitor can ask; usually empty
 * @param template where the operator's own page is; usually empty
 */
public record RefusalSettings(
    RefusalPage page, Optional<Contact> contact, Optional<TemplatePlace> template) {

  /** Nothing is configured. */
  public static final RefusalSettings DEFAULT =
      new RefusalSettings(RefusalPage.AUTO, Optional.empty(), Optional.empty());
}
