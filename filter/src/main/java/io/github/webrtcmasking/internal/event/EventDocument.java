package io.github.webrtcmasking.internal.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event as JSON-B fills it in. Plain beans with public fields for both kinds of payload,
 * because some providers leave records empty. A field that the sender left out is null.
 */
public final class EventDocument {

  public @Nullable String eventId;
  public @Nullable String eventType;
  public @Nullable String moduleName;
  public @Nullable String timestamp;
  public @Nullable Payload payload;

  /** The fields of WebRTCFingerprint and of WebRTCError. */
  public static final class Payload {
    public @Nullable Boolean supported;
    public @Nullable Boolean timedOut;
    public @Nullable Lists candidates;
    public @Nullable List<String> rawCandidates;
    public @Nullable String error;
  }

  /** The addresses as the collector sorted them. */
  public static final class Lists {
    public @Nullable PublicIps publicIPs;
    public @Nullable List<String> localIPs;
  }

  /** The public addresses by family. */
  public static final class PublicIps {
    public @Nullable List<String> ipv4;
    public @Nullable List<String> ipv6;
  }
}
