package io.github.webrtcmasking.internal.gate.refusal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the operator's own page is: a file of the application or of the machine, and beside it
 * perhaps others with a language in front of their suffix.
 *
 * @param text a path below the root of the application, or {@code file:} and an absolute path
 */
public record TemplatePlace(String text) {

  /** What it may be, for messages. */
  public static final String ALLOWED =
      "the path of a file of the application, such as /WEB-INF/refused.html, or file: and an"
          + " absolute path";

  private static final String FILE = "file:";
  private static final int MOST_BYTES = 256 * 1024;

  /** No segment begins with a dot, so that nothing above the application is meant. */
  private static final Pattern RESOURCE = Pattern.compile("(?:/(?!\\.)[A-Za-z0-9._~-]++)++");

  /** Reads the setting; empty if it names no file. */
  public static Optional<TemplatePlace> parse(String text) {
    boolean valid =
        text.startsWith(FILE)
            ? isAbsolute(text.substring(FILE.length()))
            : RESOURCE.matcher(text).matches();
    return Optional.of(text).filter(given -> valid).map(TemplatePlace::new);
  }

  private static boolean isAbsolute(String path) {
    try {
      return Path.of(path).isAbsolute();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The same page in another language: {@code refused_de.html} for {@code refused.html}. */
  TemplatePlace in(Locale language) {
    int dot = text.lastIndexOf('.');
    int end = dot > text.lastIndexOf('/') ? dot : text.length();
    String suffix = "_" + language.toString();
    return new TemplatePlace(text.substring(0, end) + suffix + text.substring(end));
  }

  /**
   * The text of the file; empty if there is none.
   *
   * @throws IOException if it cannot be read, is too large, or is not UTF-8
   */
  Optional<String> read(ServletContext application) throws IOException {
    try (InputStream in = open(application)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw new IOException("more than " + MOST_BYTES + " bytes");
      }
      // A decoder, because a charset alone would replace what is not UTF-8.
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    }
  }

  private @Nullable InputStream open(ServletContext application) throws IOException {
    if (!text.startsWith(FILE)) {
      return application.getResourceAsStream(text);
    }
    Path file = Path.of(text.substring(FILE.length()));
    return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
  }
}
