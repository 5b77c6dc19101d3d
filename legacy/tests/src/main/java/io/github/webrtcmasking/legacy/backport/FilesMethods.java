package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** For {@link Files}. */
@MethodsOf(Files.class)
public final class FilesMethods {

  private FilesMethods() {}

  public static String readString(Path file, Charset charset) throws IOException {
    return new String(Files.readAllBytes(file), charset);
  }

  public static Path writeString(
      Path file, CharSequence text, Charset charset, OpenOption... options) throws IOException {
    return Files.write(file, text.toString().getBytes(charset), options);
  }
}
