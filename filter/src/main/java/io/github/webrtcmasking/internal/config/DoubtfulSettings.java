package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.config.VisitorPrivacy.Consent;
import io.github.webrtcmasking.internal.injection.Diagnostics;
import java.util.ArrayList;
import java.util.List;

/** Settings that are obeyed but hardly do what the operator means. */
final class DoubtfulSettings {

  private DoubtfulSettings() {}

  /** A sentence for each of them; usually none. */
  static List<String> of(MaskingConfig config) {
    List<String> found = new ArrayList<>();
    if (!config.operators().ranges().isEmpty() && config.diagnostics() == Diagnostics.OFF) {
      found.add(
          "webrtc.masking.self.from does nothing without webrtc.masking.diagnostics=true: the page"
              + " with one's own verdict is shown to nobody");
    }
    VisitorPrivacy privacy = config.privacy();
    if (privacy.notice().isPresent() && privacy.consent() != Consent.BANNER) {
      found.add(
          "webrtc.masking.collector.consent-notice does nothing without"
              + " webrtc.masking.collector.consent=banner: there is no banner to have the link");
    }
    if (config.proxies().ranges().stream().anyMatch(range -> range.length() == 0)) {
      found.add(
          "webrtc.masking.trusted-proxies names all addresses (/0): whoever reaches this server past"
              + " your proxies chooses their address. Name the proxies' own addresses, or let"
              + " nobody else reach this server");
    }
    return found;
  }
}
