package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.vantage.TurnCredential;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a challenge. A bean, because the JSON-B of some servers writes records as empty. */
public final class ChallengeReply {

  private final String challenge;
  private final List<IceServer> iceServers;
  private final long timeoutMillis;

  ChallengeReply(String challenge, List<IceServer> iceServers, long timeoutMillis) {
    this.challenge = challenge;
    this.iceServers = List.copyOf(iceServers);
    this.timeoutMillis = timeoutMillis;
  }

  public String getChallenge() {
    return challenge;
  }

  public List<IceServer> getIceServers() {
    return iceServers;
  }

  public long getTimeoutMillis() {
    return timeoutMillis;
  }

  /** An RTCIceServer (W3C WebRTC, section 4.2.4). JSON-B leaves out null properties. */
  public static final class IceServer {

    private final List<String> urls;
    private final @Nullable String username;
    private final @Nullable String credential;

    private IceServer(List<String> urls, @Nullable String username, @Nullable String credential) {
      this.urls = List.copyOf(urls);
      this.username = username;
      this.credential = credential;
    }

    /** A server that needs no credential. */
    static IceServer open(List<String> urls) {
      return new IceServer(urls, null, null);
    }

    /** A server that needs the credential. */
    static IceServer closed(List<String> urls, TurnCredential credential) {
      return new IceServer(urls, credential.username(), credential.credential());
    }

    public List<String> getUrls() {
      return urls;
    }

    public @Nullable String getUsername() {
      return username;
    }

    public @Nullable String getCredential() {
      return credential;
    }
  }
}
