package io.github.webrtcmasking.internal.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads one file of sentences: properties in UTF-8. */
final class SentenceFile {

  private static final Logger LOG = Loggers.of(SentenceFile.class);

  private SentenceFile() {}

  /** The sentences by key; none where there is no such file or nobody can read it. */
  static Map<String, String> read(ClassLoader loader, String name) {
    Properties properties = new Properties();
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in != null) {
        // A decoder, because a charset alone would replace what is not UTF-8.
        Reader reader = new InputStreamReader(in, UTF_8.newDecoder());
        properties.load(reader);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "{0} is not read, because it is no properties file in UTF-8: {1}",
          name,
          e.getClass().getName());
      return Map.of();
    }
    Map<String, String> sentences = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      sentences.put(key, properties.getProperty(key).strip());
    }
    return sentences;
  }
}
