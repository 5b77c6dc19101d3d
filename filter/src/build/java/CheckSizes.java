import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the sizes in the README's first lines against the files. Run by the build. */
final class CheckSizes {

  private static final double TOLERANCE = 0.9;

  private static final Pattern CLAIM =
      Pattern.compile(
          "One jar \\(([0-9,]+) bytes.* ([0-9,]+) with .*one script \\(([0-9,]+) bytes gzip,"
              + " ([0-9,]+) Brotli");

  private CheckSizes() {}

  public static void main(String[] args) throws IOException {
    Matcher claim = CLAIM.matcher(Files.readString(Path.of(args[0])));
    if (!claim.find()) {
      throw new IllegalStateException(
          "README.md does not name the sizes of jars and collector; its first lines need \"One jar"
              + " (… bytes, no dependencies; … with its libraries) and one script (… bytes gzip, … Brotli)\"");
    }
    check("jar", number(claim.group(1)), Files.size(Path.of(args[1])));
    check("standalone jar", number(claim.group(2)), Files.size(Path.of(args[2])));
    check("collector (gzip)", number(claim.group(3)), Files.size(Path.of(args[3])));
    check("collector (Brotli)", number(claim.group(4)), Files.size(Path.of(args[4])));
  }

  private static void check(String what, long claimed, long actual) {
    System.out.printf("size of the %s: %d bytes; the README says %d%n", what, actual, claimed);
    if (actual > claimed || actual < claimed * TOLERANCE) {
      throw new IllegalStateException(
          ("the first lines of README.md say that the %s has %,d bytes; it has %,d."
                  + " Write there what it has, or up to a tenth more")
              .formatted(what, claimed, actual));
    }
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }
}
