package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.lookup.Inquiry.QuestionKind;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile.Purpose;
import java.util.Optional;

/**
 * What is known about the network of an HTTP address besides its owner. Each trait has a setting
 * that lists such networks; everything about that setting is here.
 */
public enum NetworkTrait {
  /** It is an exit of a privacy relay. */
  PRIVACY_RELAY(
      "webrtc.masking.lookup.relay-ranges",
      Entries.NETWORKS,
      Optional.of(QuestionKind.PRIVACY_RELAY),
      "privacy relays in it are unknown" + Lookups.NOBODY),
  /** It belongs to a hosting company. */
  HOSTING(
      "webrtc.masking.lookup.hosting-networks",
      Entries.NETWORKS,
      Optional.of(QuestionKind.HOSTING),
      "hosting networks in it are not known"),
  /** The operator lists it as an exit of a company whose people may use the shop. */
  KNOWN_EGRESS(
      "webrtc.masking.known-egress",
      Entries.NAMED_NETWORKS,
      Optional.empty(),
      "exits in it are unknown" + Lookups.NOBODY);

  private final String setting;
  private final Entries entries;
  private final Optional<QuestionKind> asked;
  private final String withoutFile;

  NetworkTrait(String setting, Entries entries, Optional<QuestionKind> asked, String withoutFile) {
    this.setting = setting;
    this.entries = entries;
    this.asked = asked;
    this.withoutFile = withoutFile;
  }

  /** What the entries of the setting's list are. */
  public enum Entries {
    /** Networks and files of them. */
    NETWORKS,
    /** The same, each with an optional name in front, for people who read the setting. */
    NAMED_NETWORKS
  }

  /** The full name of the setting that lists such networks. */
  public String setting() {
    return setting;
  }

  public Entries entries() {
    return entries;
  }

  /** The question to the application's look-ups about this; empty if only the list tells. */
  Optional<QuestionKind> asked() {
    return asked;
  }

  /** The purpose of files that the setting names. */
  Purpose purpose() {
    return new Purpose(setting, withoutFile);
  }
}
