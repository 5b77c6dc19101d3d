package io.github.webrtcmasking.internal.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Reads what is in a WAR file, and in the jars inside it. */
final class WarReader {

  private static final String CLASSES = "WEB-INF/classes/";
  private static final String OUR_CLASS = "io/github/webrtcmasking/MaskingFilter.class";
  private static final Pattern LIBRARY = Pattern.compile("WEB-INF/lib/[^/]+\\.jar");
  private static final Pattern APPLICATION =
      Pattern.compile("META-INF/application\\.xml|[^/]+\\.(war|rar)");

  private static final String PAGE_FILE = "[^/]+\\.(jspx?|x?html|htm)";
  private static final Pattern ROOT_PAGE = Pattern.compile(PAGE_FILE);
  private static final Pattern PAGE = Pattern.compile("(?!META-INF/)(.*/)?" + PAGE_FILE);

  /** Specification of JAR files, "Signed JAR File"; the names are not case-sensitive. */
  private static final Pattern SIGNATURE =
      Pattern.compile("META-INF/([^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]*)");

  private static final List<String> JSONB =
      List.of(
          "jakarta/json/bind/JsonbBuilder.class",
          "META-INF/services/jakarta.json.bind.spi.JsonbProvider");

  private final ZipFile war;
  private final Set<String> names = new HashSet<>();
  private final Set<String> ours = new TreeSet<>();

  /** What is on the class path of the application, our jar left out. */
  private final Set<String> resources = new HashSet<>();

  private ServletApi own = ServletApi.NONE;
  private ServletApi libraries = ServletApi.NONE;

  private WarReader(ZipFile war) {
    this.war = war;
  }

  static WarContent read(Path file) throws IOException {
    try (ZipFile war = new ZipFile(file.toFile())) {
      return new WarReader(war).read();
    }
  }

  private WarContent read() throws IOException {
    for (ZipEntry entry : Collections.list(war.entries())) {
      names.add(entry.getName());
      if (entry.getName().startsWith(CLASSES)) {
        readOwn(entry);
      }
    }
    for (String name : new TreeSet<>(names)) {
      if (LIBRARY.matcher(name).matches()) {
        readLibrary(name);
      }
    }
    return new WarContent(
        kind(),
        ours,
        names.contains(CLASSES + OUR_CLASS),
        signatures(),
        own == ServletApi.NONE ? libraries : own,
        isLeftOut(),
        resources.containsAll(JSONB));
  }

  private WarContent.Kind kind() {
    if (names.stream().anyMatch(name -> name.startsWith("WEB-INF/"))) {
      return WarContent.Kind.WAR;
    }
    if (has(APPLICATION)) {
      return WarContent.Kind.EAR;
    }
    // A WAR file needs no WEB-INF: pages and JSPs alone are an application, too.
    if (names.stream().anyMatch(WarReader::isClass)) {
      return has(ROOT_PAGE) ? WarContent.Kind.WAR : WarContent.Kind.JAR;
    }
    return has(PAGE) ? WarContent.Kind.WAR : WarContent.Kind.OTHER;
  }

  private boolean has(Pattern pattern) {
    return names.stream().anyMatch(name -> pattern.matcher(name).matches());
  }

  private Set<String> signatures() {
    Set<String> found = new TreeSet<>();
    for (String name : names) {
      if (SIGNATURE.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
        found.add(name);
      }
    }
    return found;
  }

  private void readOwn(ZipEntry entry) throws IOException {
    resources.add(entry.getName().substring(CLASSES.length()));
    if (isClass(entry.getName())) {
      try (InputStream in = war.getInputStream(entry)) {
        own = own.and(ServletApi.of(in.readAllBytes()));
      }
    }
  }

  private void readLibrary(String name) throws IOException {
    Set<String> found = new HashSet<>();
    ServletApi api = ServletApi.NONE;
    try (InputStream in = war.getInputStream(war.getEntry(name));
        ZipInputStream library = new ZipInputStream(in)) {
      for (ZipEntry each = library.getNextEntry(); each != null; each = library.getNextEntry()) {
        found.add(each.getName());
        if (isAsked() && isClass(each.getName())) {
          api = api.and(ServletApi.of(library.readAllBytes()));
        }
      }
    }
    if (found.contains(OUR_CLASS)) {
      ours.add(name);
    } else {
      resources.addAll(found);
      libraries = libraries.and(api);
    }
  }

  /** Libraries are asked only where the application's own classes use no servlets. */
  private boolean isAsked() {
    return own == ServletApi.NONE && libraries != ServletApi.JAKARTA;
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class");
  }

  private boolean isLeftOut() throws IOException {
    ZipEntry descriptor = war.getEntry("WEB-INF/web.xml");
    if (descriptor == null) {
      return false;
    }
    try (InputStream in = war.getInputStream(descriptor)) {
      return Ordering.leavesUsOut(in);
    }
  }
}
