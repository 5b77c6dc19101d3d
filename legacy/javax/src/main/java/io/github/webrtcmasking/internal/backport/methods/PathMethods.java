package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.net.URI;
import java.nio.file.Path;
import java.nio.file.Paths;

/** For {@link Path}. */
@MethodsOf(Path.class)
public final class PathMethods {

  private PathMethods() {}

  public static Path of(String first, String... more) {
    return Paths.get(first, more);
  }

  public static Path of(URI uri) {
    return Paths.get(uri);
  }
}
