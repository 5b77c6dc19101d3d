package io.github.webrtcmasking.internal.deployment;

/**
 * In the place of the filter's own class of this name, which makes the platform forget our records.
 * Here these are ordinary classes, of which the platform knows nothing.
 */
final class ClassLoaderRelease {

  private ClassLoaderRelease() {}

  static void release() {
    // There is nothing to release.
  }
}
