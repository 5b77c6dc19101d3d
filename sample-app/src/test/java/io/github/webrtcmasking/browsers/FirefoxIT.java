package io.github.webrtcmasking.browsers;

final class FirefoxIT implements WatchedBrowserContract {
  @Override
  public Firefox start() {
    return Firefox.start();
  }
}
