package io.github.webrtcmasking.internal.support;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.regex.Pattern;

/**
 * Sentences for people, by key, in one language. The application's own come first, then ours, then
 * ours in English. Immutable.
 *
 * <p>The files are named and searched like those of a {@code ResourceBundle}, but not read by one:
 * it would take the server's language where there is no other, read ISO 8859-1 on Java 8, and keep
 * sentences longer than an application lives.
 */
public final class Sentences {

  /** The application's own files, in the root of its class path, without language and suffix. */
  public static final String OWN = "webrtc-masking-sentences";

  private static final String SHIPPED = "io/github/webrtcmasking/sentences";

  private static final Logger LOG = Loggers.of(Sentences.class);

  private static final Control NAMES = Control.getControl(Control.FORMAT_PROPERTIES);

  /** What browsers write becomes part of a file's name. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_]{2,24}");

  /** How many of a browser's languages are looked at. */
  private static final int MOST_WANTED = 8;

  private static final int MOST_KEPT = 64;

  /** Weak, and the values know no class, so that an undeployed application can go. */
  private static final Map<ClassLoader, Recent<Locale, Sentences>> KNOWN = new WeakHashMap<>();

  private final Locale language;
  private final Map<String, String> byKey;
  private final boolean asWanted;

  private Sentences(Locale language, Map<String, String> byKey, boolean asWanted) {
    this.language = language;
    this.byKey = byKey;
    this.asWanted = asWanted;
  }

  /** Those in the language, or in English where nobody has any in it. */
  public static Sentences in(Locale wanted) {
    ClassLoader application =
        requireNonNullElseGet(
            Thread.currentThread().getContextClassLoader(), Sentences.class::getClassLoader);
    synchronized (KNOWN) {
      return KNOWN
          .computeIfAbsent(application, loader -> new Recent<>(MOST_KEPT))
          .of(wanted, locale -> read(locale, application));
    }
  }

  /** Those in the first of the languages that anybody has sentences in, else in English. */
  public static Sentences inFirstOf(List<Locale> wanted) {
    return wanted.stream()
        .limit(MOST_WANTED)
        .map(Sentences::in)
        .filter(sentences -> sentences.asWanted)
        .findFirst()
        .orElseGet(() -> in(Locale.ENGLISH));
  }

  /** The language that they are in, but for those that nobody has translated. */
  public Locale language() {
    return language;
  }

  /**
   * The sentence with that key.
   *
   * @param values what stands in it for {@code {0}}, {@code {1}} and so on
   * @throws IllegalArgumentException if we ship no such sentence
   */
  public String get(String key, String... values) {
    String sentence = byKey.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence has the key " + key);
    }
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", values[i]);
    }
    return sentence;
  }

  /** Whether there is a sentence with that key. */
  public boolean has(String key) {
    return byKey.containsKey(key);
  }

  private static Sentences read(Locale wanted, ClassLoader application) {
    ClassLoader ours = requireNonNull(Sentences.class.getClassLoader());
    Map<String, String> shipped = SentenceFile.read(ours, SHIPPED + ".properties");
    Map<String, String> all = new HashMap<>();
    Locale language = Locale.ENGLISH;
    boolean asWanted = wanted.getLanguage().equals(language.getLanguage());
    List<Locale> candidates = NAMES.getCandidateLocales(SHIPPED, wanted);
    // From the most general to the most special, which has the last word.
    for (int i = candidates.size() - 1; i >= 0; i--) {
      Locale candidate = candidates.get(i);
      String suffix = NAMES.toBundleName("", candidate);
      if (!suffix.isEmpty() && !SAFE.matcher(suffix).matches()) {
        break;
      }
      int before = all.size();
      Map<String, String> here = SentenceFile.read(ours, SHIPPED + suffix + ".properties");
      Map<String, String> own = own(application, suffix, shipped.keySet());
      all.putAll(here);
      all.putAll(own);
      if (before > 0 && !(here.isEmpty() && own.isEmpty())) {
        language = candidate;
        asWanted = true;
      }
    }
    return new Sentences(language, Map.copyOf(all), asWanted);
  }

  private static Map<String, String> own(
      ClassLoader application, String suffix, Set<String> shipped) {
    String name = OWN + suffix + ".properties";
    Map<String, String> own = SentenceFile.read(application, name);
    Set<String> unknown = new TreeSet<>(own.keySet());
    unknown.removeAll(shipped);
    if (!unknown.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "{0} has keys of which there is no sentence to replace: {1}",
          name,
          unknown);
      own.keySet().retainAll(shipped);
    }
    return own;
  }
}
