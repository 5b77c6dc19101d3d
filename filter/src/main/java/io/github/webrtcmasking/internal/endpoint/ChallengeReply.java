package io.github.webrtcmasking.internal.endpoint;

import java.util.List;

/** The body of a challenge. A bean, because JSON-B of some servers leaves records empty. */
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

  /** An RTCIceServer (W3C WebRTC, section 4.2.4). */
  public static final class IceServer {

    private final List<String> urls;
    private final String username;
    private final String credential;

    IceServer(String url, String username, String credential) {
      this.urls = List.of(url);
      this.username = username;
      this.credential = credential;
    }

    public List<String> getUrls() {
      return urls;
    }

    public String getUsername() {
      return username;
    }

    public String getCredential() {
      return credential;
    }
  }
}
