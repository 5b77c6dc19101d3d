package io.github.webrtcmasking.internal.backport.methods;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** For {@link Files}. */
@MethodsOf(Files.class)
public final class FilesMethods {

  private FilesMethods() {}

  public static String readString(Path file) throws IOException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
  }

  public static Path writeString(Path file, CharSequence text, OpenOption... options)
      throws IOException {
    return Files.write(file, text.toString().getBytes(UTF_8), options);
  }
}
