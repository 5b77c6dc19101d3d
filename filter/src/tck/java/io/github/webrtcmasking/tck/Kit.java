package io.github.webrtcmasking.tck;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the kit over Tomcat without and with the jar, as it is and with {@code Accept: text/html} in
 * every request, and writes what differs, test by test. The kit is no part of this project.
 *
 * <p>Arguments: the kit's jars or folders, the jar, the folder for the runs, the paper.
 */
final class Kit {
  private static final String TESTS = ".*Tests";

  private final String kit;
  private final Path jar;
  private final Path folder;

  private Kit(String kit, Path jar, Path folder) {
    this.kit = kit;
    this.jar = jar;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
    Kit kit = new Kit(args[0], Path.of(args[1]).toAbsolutePath(), folder);
    List<Comparison> comparisons = new ArrayList<>();
    for (String requests : System.getProperty("tck.requests", "pages").split(",", -1)) {
      boolean asPages = requests.equals("pages");
      comparisons.add(
          new Comparison(asPages, kit.results(asPages, false), kit.results(asPages, true)));
    }
    Files.writeString(Path.of(args[3]), new KitDocument(comparisons).text());
  }

  /** Of a run, which is made where the folder has none. */
  private Map<String, String> results(boolean asPages, boolean withJar)
      throws IOException, InterruptedException {
    String name = (withJar ? "jar" : "plain") + (asPages ? "pages" : "");
    Path file = folder.resolve(name + ".tsv");
    if (!Files.exists(file)) {
      run(name, file, asPages, withJar);
    }
    Map<String, String> results = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t", -1);
      results.put(fields[0], fields[1]);
    }
    return results;
  }

  private void run(String name, Path file, boolean asPages, boolean withJar)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve(name));
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dtck.home=" + home,
            "-D" + KitRun.JAR + "=" + (withJar ? jar : ""),
            "-D" + KitRun.AS_PAGES + "=" + asPages,
            "-Dservlet.tck.slf4jimpl=org.slf4j:slf4j-jdk14:2.0.17",
            "-Dservlet.tck.support.http2Push=false",
            "-Dwebrtc.masking.vantage.port=0",
            "-Dwebrtc.masking.diagnostics=true",
            "-cp",
            kit + File.pathSeparator + System.getProperty("java.class.path"),
            KitRun.class.getName(),
            kit,
            TESTS,
            file.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile())
        .start()
        .waitFor();
  }
}
