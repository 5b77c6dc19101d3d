import java.nio.file.Path;

/** The last lines of an installation: where the jar is, and what comes next. Run by the build. */
final class SayWhatNext {

  private SayWhatNext() {}

  /** The root of the repository, the jar, and its coordinates with colons between them. */
  public static void main(String[] args) {
    System.out.printf(
        "The jar is %s%n"
            + "and in your local Maven repository as %s%n"
            + "Next: put it into WEB-INF/lib, or add the <dependency> of docs/install.md%n",
        Path.of(args[0]).normalize().relativize(Path.of(args[1])), args[2]);
  }
}
