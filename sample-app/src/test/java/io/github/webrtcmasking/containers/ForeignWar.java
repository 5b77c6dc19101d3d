package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.crawl.Crawl;
import io.github.webrtcmasking.testing.server.OutsideProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The applications that nobody here wrote, as Maven Central has them. */
enum ForeignWar {
  EXAMPLES(
      "Tomcat's `examples`",
      "tomcat/webapps/examples",
      "/async/stockticker|/nonblocking/numberwriter|/jspattribute/shuffle"),
  MANAGER("Tomcat's `manager`", "tomcat/webapps/manager", "/status/all", "html", "status"),
  HAWTIO("hawtio 4.2.0", "hawtio.war", ""),
  JETTY("Jetty's JSP demo 12.0.5", "jetty-jsp.war", ""),
  WICKET("Wicket's examples 9.0.0, converted", "javaee/wicket.war", ""),
  JSPWIKI("JSPWiki 2.11.2, converted", "javaee/jspwiki.war", ""),
  OLD_JSPWIKI(Api.JAVAX, "JSPWiki 2.11.2", "javaee/jspwiki.war"),
  OLD_JACKRABBIT(Api.JAVAX, "Jackrabbit 2.20.17", "javaee/jackrabbit.war"),
  OLD_SHIRO(Api.JAVAX, "Shiro's web sample 1.4.2", "javaee/shiro.war"),
  OLD_WICKET(Api.JAVAX, "Wicket's examples 8.11.0", "javaee/wicket-8.war", "/repeater/");

  private static final Path FETCHED = Path.of("target", "wars");
  private static final String TOMCAT = "tomcat/";

  private final Api api;
  private final String title;
  private final String file;
  private final Pattern left;

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<String> starts;

  /**
   * One of them.
   *
   * @param file where the build has put it; below {@code javaee} are those that are converted
   * @param left what paths contain that are left out: whose answer has no end or is drawn by lot,
   *     some of them when the server starts, and the list of all servlets of the server, in which
   *     ours are
   * @param starts what is asked for beside the first page
   */
  ForeignWar(String title, String file, String left, String... starts) {
    this(Api.JAKARTA, title, file, left, starts);
  }

  /** One of them, as it is. */
  ForeignWar(Api api, String title, String file) {
    this(api, title, file, "");
  }

  ForeignWar(Api api, String title, String file, String left, String... starts) {
    this.api = api;
    this.title = title;
    this.file = file;
    this.left = Pattern.compile(left.isEmpty() ? "(?!)" : left);
    this.starts = List.of(starts);
  }

  String title() {
    return title;
  }

  /** Its context path without the slash. */
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As the build has fetched it: a file, or a folder. */
  Path file() throws IOException {
    return file.startsWith(TOMCAT)
        ? OutsideProcess.installed(FETCHED.resolve("tomcat"), "")
            .resolve(file.substring(TOMCAT.length()))
        : FETCHED.resolve(file);
  }

  /** Where it is deployed. */
  Api api() {
    return api;
  }

  /** Whether it is one of Java EE and becomes one of Jakarta EE. */
  boolean isConverted() {
    return file.startsWith("javaee/") && api() == Api.JAKARTA;
  }

  Crawl.Target target() {
    return new Crawl.Target(path(), starts, left, Applications.USER + ":" + Applications.PASSWORD);
  }

  /** Whether it needs classes of Tomcat. */
  boolean isForTomcatOnly() {
    return this == MANAGER;
  }
}
