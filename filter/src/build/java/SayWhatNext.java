import java.nio.file.Path;

/** The last lines of an installation: which jar is for whom, and what comes next. */
final class SayWhatNext {

  private SayWhatNext() {}

  /**
   * Run by the build, with the root of the repository, the smaller jar, and its coordinates with
   * colons between them.
   */
  public static void main(String[] args) {
    String smaller = Path.of(args[0]).normalize().relativize(Path.of(args[1])).toString();
    System.out.printf(
        "For every server (Tomcat, Jetty): %s, to Maven %s with the classifier standalone%n"
            + "For Payara, WildFly and Open Liberty: %s, to Maven %2$s%n"
            + "Next: put one of them into WEB-INF/lib: by java -jar <the jar> install shop.war, by hand,"
            + " or by the <dependency> of docs/install.md%n",
        smaller.replaceFirst("\\.jar$", "-standalone.jar"), args[2], smaller);
  }
}
